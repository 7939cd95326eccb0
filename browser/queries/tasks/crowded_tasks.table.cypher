// 点名机构最多的任务（表） / Most crowded tasks
// 点名机构最多的任务：协调面最广之处。
// document（只看这份文件）= null
// least（至少点名几家）= 5
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE null IS NULL OR t.document_id = null
WITH t.id AS id, count(DISTINCT a.id) AS bodies
WHERE bodies >= 5
MATCH (t:Task {id: id})
OPTIONAL MATCH (t)-[r:LED_BY]->(b:Actor)
WITH t, bodies, r, b ORDER BY r.position, b.name
WITH t, bodies, collect(b.name) AS lead
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       bodies, lead, t.open_list AS open_list
ORDER BY bodies DESC, document, ordinal, task_id
LIMIT 500
