// 各月到期的任务（图） / Deadlines by month
// 每个月有多少任务到期（只计本任务的时限）。
MATCH p = (t:Task)-[r:DUE]->(x:Deadline)
WHERE r.owner = 'task' AND x.date IS NOT NULL
RETURN p ORDER BY x.date, t.id LIMIT 150
