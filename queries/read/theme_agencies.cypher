// title: {zh: 主题由哪些机构推进, en: Bodies of a theme}
// description:
//   zh: 推进一个主题的任务点名了哪些机构。
//   en: Bodies named by the tasks that advance a theme.
// topic: themes
// parameters:
//   - {name: theme, type: theme, required: true, zh: 主题, en: the theme}
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the agency}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: short_name, type: string, zh: 常用简称, en: short name in use}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: led, type: integer, zh: 牵头的任务数, en: tasks it leads}
// order: ["-tasks", agency_id]
// example: {theme: "theme:8f91e5e8"}
// browser: |
//   MATCH p = (:Theme {id: $theme})<-[:ADVANCES]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
//   RETURN p ORDER BY t.id, a.id LIMIT 149
MATCH (t:Task)-[:ADVANCES]->(:Theme {id: $theme})
WHERE $document IS NULL OR t.document_id = $document
MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WITH a, count(DISTINCT t.id) AS tasks, count(DISTINCT CASE WHEN type(r) = 'LED_BY' THEN t.id END) AS led
RETURN a.id AS agency_id, a.name AS name, a.short_name AS short_name, tasks, led
ORDER BY tasks DESC, agency_id
