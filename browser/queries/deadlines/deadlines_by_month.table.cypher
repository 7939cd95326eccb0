// 各月到期的任务（表） / Deadlines by month
// 每个月有多少任务到期（只计本任务的时限）。
// document（只看这份文件）= null
// agency（只看点名此机构的任务）= null
MATCH (t:Task)-[r:DUE]->(x:Deadline)
WHERE r.owner = 'task' AND x.date IS NOT NULL AND t.document_id IS NOT NULL
  AND (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: null}) } > 0)
WITH substring(x.date, 0, 7) AS month, count(DISTINCT t.id) AS tasks, count(r) AS deadlines
RETURN month, tasks, deadlines
ORDER BY month
LIMIT 500
