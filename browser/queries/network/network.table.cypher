// 共同列名网络（表） / The network of co-assignment
// 哪些机构在同一任务中被点名：每对机构一条边，权重是共同任务数。这是计划中的共同列名，不是已观察到的协作。
MATCH (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
RETURN a.id AS source, a.name AS source_name, b.id AS target, b.name AS target_name, c.tasks AS tasks,
       c.led_by_a AS led_by_source, c.led_by_b AS led_by_target, c.co_led AS co_led, c.documents AS documents
ORDER BY tasks DESC, source, target
LIMIT 500
