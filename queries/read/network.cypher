// title: {zh: 共同列名网络, en: "The network of co-assignment"}
// description:
//   zh: 哪些机构在同一任务中被点名：每对机构一条边，权重是共同任务数。这是计划中的共同列名，不是已观察到的协作。
//   en: "Which bodies are named in the same tasks: one edge a pair, weighted by shared tasks. Planned co-assignment, not observed cooperation."
// topic: network
// columns:
//   - {name: source, type: string, zh: 一端机构的编号, en: id of one end}
//   - {name: source_name, type: string, zh: 一端机构的名称, en: name of one end}
//   - {name: target, type: string, zh: 另一端机构的编号, en: id of the other end}
//   - {name: target_name, type: string, zh: 另一端机构的名称, en: name of the other end}
//   - {name: tasks, type: integer, zh: 共同列名的任务数, en: shared tasks}
//   - {name: led_by_source, type: integer, zh: 由 source 牵头而对方不牵头的, en: led by source alone}
//   - {name: led_by_target, type: integer, zh: 由 target 牵头而对方不牵头的, en: led by target alone}
//   - {name: co_led, type: integer, zh: 双方同为牵头的, en: led by both}
//   - {name: documents, type: integer, zh: 所涉文件数, en: documents}
// order: ["-tasks", source, target]
// example: {}
// browser: |
//   MATCH p = (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
//   RETURN p ORDER BY c.tasks DESC, a.id, b.id LIMIT 150
MATCH (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
RETURN a.id AS source, a.name AS source_name, b.id AS target, b.name AS target_name, c.tasks AS tasks,
       c.led_by_a AS led_by_source, c.led_by_b AS led_by_target, c.co_led AS co_led, c.documents AS documents
ORDER BY tasks DESC, source, target
