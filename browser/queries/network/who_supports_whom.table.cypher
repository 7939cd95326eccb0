// 谁配合谁（表） / Who supports whom
// 牵头机构与同一任务中配合机构的有向关系；指导督促不计。计划中没有配合方时，没有结果。
// document（只看这份文件）= null
// agency（只看此机构为其中一方的）= null
MATCH (t:Task)-[:LED_BY]->(a:Actor:Agency)
WHERE null IS NULL OR t.document_id = null
MATCH (t)-[r:SUPPORTED_BY]->(b:Actor:Agency)
WHERE a.id <> b.id AND r.role_detail IS NULL AND (null IS NULL OR a.id = null OR b.id = null)
WITH a, b, count(DISTINCT t.id) AS tasks
RETURN a.id AS leader, a.name AS leader_name, b.id AS supporter, b.name AS supporter_name, tasks
ORDER BY tasks DESC, leader, supporter
LIMIT 500
