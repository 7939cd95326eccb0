// 周期性与长期任务（图） / Recurring and ongoing duties
// 每年、每季度、长期坚持一类的任务；可只看一个机构。
MATCH p = (t:Task)-[:DUE]->(x:Deadline)
WHERE x.kind IN ['recurring', 'ongoing']
RETURN p ORDER BY x.id, t.id LIMIT 150
