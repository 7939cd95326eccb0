// 谁牵头谁负责（图） / Who leads whom
// 牵头机构与同一任务中负责机构的有向关系。
MATCH p = (a:Actor:Agency)<-[:LED_BY]-(t:Task)-[:ASSIGNED_TO]->(b:Actor:Agency)
WHERE a.id <> b.id
RETURN p ORDER BY a.id, t.id, b.id LIMIT 100
