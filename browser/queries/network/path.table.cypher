// 两机构之间的最短链条（表） / Shortest chain between two bodies
// 经共同任务从一个机构到另一个机构的最短链条（至多 8 步）；等长者取编号次序最先的一条。
// agency（机构）= '430000:market-regulation'
// other（另一机构）= '430000:government-services'
MATCH (a:Actor {id: '430000:market-regulation'})
MATCH (b:Actor {id: '430000:government-services'})
WHERE a.id <> b.id
MATCH p = allShortestPaths((a)-[:CO_ASSIGNED*1..8]-(b))
WITH [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.name] AS names, [c IN relationships(p) | c.tasks] AS tasks,
     length(p) AS steps, reduce(s = '', n IN nodes(p) | s + n.id + ' ') AS chain
RETURN ids, names, tasks, steps, chain
ORDER BY chain
LIMIT 1
