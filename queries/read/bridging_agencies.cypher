// title: {zh: 连接两个主题的机构, en: Bodies that bridge two themes}
// description:
//   zh: 在两个主题的任务中都被点名的机构。
//   en: Bodies named in tasks of both themes.
// topic: network
// parameters:
//   - {name: theme, type: theme, required: true, zh: 一个主题, en: one theme}
//   - {name: other_theme, type: theme, required: true, zh: 另一主题, en: the other theme}
// columns:
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the agency}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: tasks, type: integer, zh: 前一主题的任务数, en: tasks of the first theme}
//   - {name: other_tasks, type: integer, zh: 后一主题的任务数, en: tasks of the second}
//   - {name: both, type: integer, zh: 同属两个主题的任务数, en: tasks of both}
// order: [agency_id]
// example: {theme: "theme:8f91e5e8", other_theme: "theme:d1b93edb"}
// heavy: true
// browser: |
//   MATCH p = (h:Theme)<-[:ADVANCES]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
//   WHERE h.id IN [$theme, $other_theme]
//     AND COUNT { MATCH (a)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(:Task)-[:ADVANCES]->(:Theme {id: $theme}) } > 0
//     AND COUNT { MATCH (a)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(:Task)-[:ADVANCES]->(:Theme {id: $other_theme}) } > 0
//   RETURN p ORDER BY a.id, t.id, h.id LIMIT 100
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WITH DISTINCT a.id AS agency_id, a.name AS name, t.id AS task,
     COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } AS first,
     COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $other_theme}) } AS second
WITH agency_id, name, sum(CASE WHEN first > 0 THEN 1 ELSE 0 END) AS tasks,
     sum(CASE WHEN second > 0 THEN 1 ELSE 0 END) AS other_tasks,
     sum(CASE WHEN first > 0 AND second > 0 THEN 1 ELSE 0 END) AS both
WHERE tasks > 0 AND other_tasks > 0
RETURN agency_id, name, tasks, other_tasks, both
ORDER BY agency_id
