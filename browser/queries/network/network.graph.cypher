// 共同列名网络（图） / The network of co-assignment
// 哪些机构在同一任务中被点名：每对机构一条边，权重是共同任务数。这是计划中的共同列名，不是已观察到的协作。
MATCH p = (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
RETURN p ORDER BY c.tasks DESC, a.id, b.id LIMIT 150
