// 谁牵头谁负责（表） / Who leads whom
// 牵头机构与同一任务中负责机构的有向关系。
// document（只看这份文件）= null
// agency（只看此机构为其中一方的）= null
MATCH (t:Task)-[:LED_BY]->(a:Actor:Agency)
WHERE null IS NULL OR t.document_id = null
MATCH (t)-[r:ASSIGNED_TO]->(b:Actor:Agency)
WHERE a.id <> b.id AND (null IS NULL OR a.id = null OR b.id = null)
WITH a, b, count(DISTINCT t.id) AS tasks
RETURN a.id AS leader, a.name AS leader_name, b.id AS responsible, b.name AS responsible_name, tasks
ORDER BY tasks DESC, leader, responsible
LIMIT 500
