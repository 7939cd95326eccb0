// 每项任务由谁负总责（图） / Accountability of each task
// 每项任务的问责结构，如一家牵头、多家牵头、一家负责、共同负责而无牵头、只有机构群。不从名单次序推断牵头。
MATCH p = (t:Task)-[:ASSIGNED_TO]->(a:Actor)
WHERE COUNT { MATCH (t)-[:LED_BY]->(:Actor) } = 0
RETURN p ORDER BY t.id, a.id LIMIT 150
