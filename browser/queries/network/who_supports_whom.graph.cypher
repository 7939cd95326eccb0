// 谁配合谁（图） / Who supports whom
// 牵头机构与同一任务中配合机构的有向关系；指导督促不计。计划中没有配合方时，没有结果。
MATCH p = (a:Actor:Agency)<-[:LED_BY]-(t:Task)-[r:SUPPORTED_BY]->(b:Actor:Agency)
WHERE a.id <> b.id AND r.role_detail IS NULL
RETURN p ORDER BY a.id, t.id, b.id LIMIT 100
