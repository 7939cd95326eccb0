// 时限（图） / Deadlines
// 任务的时限，一项任务的一个时限一行；没有日期的也列出，除非按日期筛选。owner 为 other 的属于国家或其他机关的计划，不是本任务的时限。
// from（日期不早于此日）= '2021-01-01'
// to（日期不晚于此日）= '2021-12-31'
MATCH p = (t:Task)-[:DUE]->(x:Deadline)
WHERE x.date >= '2021-01-01' AND x.date <= '2021-12-31'
RETURN p ORDER BY x.date, t.id LIMIT 150
