// 一个机构的自我网络（表） / Ego network of a body
// 一个机构、与它共同列名的机构，以及这些机构之间的共同列名。
// agency（机构）= '430000:market-regulation'
// least（至少几项共同任务）= 1
MATCH (me:Actor {id: '430000:market-regulation'})-[mine:CO_ASSIGNED]-(near:Actor)
WHERE mine.tasks >= 1
WITH collect(DISTINCT near.id) AS near
MATCH (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
WHERE c.tasks >= 1 AND (a.id = '430000:market-regulation' OR a.id IN near) AND (b.id = '430000:market-regulation' OR b.id IN near)
RETURN a.id AS source, a.name AS source_name, b.id AS target, b.name AS target_name, c.tasks AS tasks
ORDER BY tasks DESC, source, target
LIMIT 500
