// title: {zh: 谁与谁共同牵头, en: Who leads together}
// description:
//   zh: 在同一任务中同为牵头的机构对。
//   en: Pairs of bodies that lead the same task.
// topic: network
// columns:
//   - {name: source, type: string, zh: 一端机构的编号, en: id of one end}
//   - {name: source_name, type: string, zh: 一端机构的名称, en: name of one end}
//   - {name: target, type: string, zh: 另一端机构的编号, en: id of the other end}
//   - {name: target_name, type: string, zh: 另一端机构的名称, en: name of the other end}
//   - {name: co_led, type: integer, zh: 共同牵头的任务数, en: tasks led by both}
//   - {name: tasks, type: integer, zh: 共同列名的任务数, en: shared tasks}
// order: ["-co_led", source, target]
// example: {}
// browser: |
//   MATCH p = (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
//   WHERE c.co_led > 0
//   RETURN p ORDER BY c.co_led DESC, a.id, b.id LIMIT 150
MATCH (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
WHERE c.co_led > 0
RETURN a.id AS source, a.name AS source_name, b.id AS target, b.name AS target_name,
       c.co_led AS co_led, c.tasks AS tasks
ORDER BY co_led DESC, source, target
