// 共同列名的机构（图） / Bodies named together with one body
// 与一个机构在同一任务中被点名的其他机构，按共同任务数排列。这是计划中的共同列名，不是已观察到的协作。
// agency（机构）= '430000:market-regulation'
MATCH p = (:Actor {id: '430000:market-regulation'})-[c:CO_ASSIGNED]-(near:Actor)
RETURN p ORDER BY c.tasks DESC, near.id LIMIT 299
