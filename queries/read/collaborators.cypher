// title: {zh: 共同列名的机构, en: Bodies named together with one body}
// description:
//   zh: 与一个机构在同一任务中被点名的其他机构，按共同任务数排列。这是计划中的共同列名，不是已观察到的协作。
//   en: "Bodies named in the same tasks as one body: planned co-assignment, not observed cooperation."
// topic: network
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
// columns:
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the agency}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: short_name, type: string, zh: 常用简称, en: short name in use}
//   - {name: tasks, type: integer, zh: 共同列名的任务数, en: shared tasks}
//   - {name: led_by_me, type: integer, zh: 由本机构牵头而对方不牵头的, en: led by this body and not by the other}
//   - {name: led_by_other, type: integer, zh: 由对方牵头而本机构不牵头的, en: led by the other and not by this body}
//   - {name: co_led, type: integer, zh: 双方同为牵头的, en: led by both}
//   - {name: documents, type: integer, zh: 所涉文件数, en: documents}
// order: ["-tasks", agency_id]
// example: {agency: "430000:market-regulation"}
// browser: |
//   MATCH p = (:Actor {id: $agency})-[c:CO_ASSIGNED]-(near:Actor)
//   RETURN p ORDER BY c.tasks DESC, near.id LIMIT 299
MATCH (me:Actor {id: $agency})-[c:CO_ASSIGNED]-(other:Actor)
WITH other, c, CASE WHEN other.id > $agency THEN c.led_by_a ELSE c.led_by_b END AS mine,
     CASE WHEN other.id > $agency THEN c.led_by_b ELSE c.led_by_a END AS theirs
RETURN other.id AS agency_id, other.name AS name, other.short_name AS short_name, c.tasks AS tasks, mine AS led_by_me,
       theirs AS led_by_other, c.co_led AS co_led, c.documents AS documents
ORDER BY tasks DESC, agency_id
