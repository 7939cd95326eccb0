// title: {zh: 一个机构的自我网络, en: Ego network of a body}
// description:
//   zh: 一个机构、与它共同列名的机构，以及这些机构之间的共同列名。
//   en: "A body, the bodies named with it, and the ties among them."
// topic: network
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
//   - {name: least, type: integer, default: 1, zh: 至少几项共同任务, en: at least this many shared tasks}
// columns:
//   - {name: source, type: string, zh: 一端机构的编号, en: id of one end}
//   - {name: source_name, type: string, zh: 一端机构的名称, en: name of one end}
//   - {name: target, type: string, zh: 另一端机构的编号, en: id of the other end}
//   - {name: target_name, type: string, zh: 另一端机构的名称, en: name of the other end}
//   - {name: tasks, type: integer, zh: 共同列名的任务数, en: shared tasks}
// order: ["-tasks", source, target]
// example: {agency: "430000:market-regulation"}
// browser: |
//   MATCH p = (:Actor {id: $agency})-[c:CO_ASSIGNED]-(near:Actor)
//   RETURN p ORDER BY c.tasks DESC, near.id LIMIT 299
MATCH (me:Actor {id: $agency})-[mine:CO_ASSIGNED]-(near:Actor)
WHERE mine.tasks >= $least
WITH collect(DISTINCT near.id) AS near
MATCH (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
WHERE c.tasks >= $least AND (a.id = $agency OR a.id IN near) AND (b.id = $agency OR b.id IN near)
RETURN a.id AS source, a.name AS source_name, b.id AS target, b.name AS target_name, c.tasks AS tasks
ORDER BY tasks DESC, source, target
