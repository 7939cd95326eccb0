// title: {zh: 一个主题, en: One theme}
// description:
//   zh: 一个改革主题的名称、类别、别称，以及推进它的任务数和文件数。
//   en: "Name, group and aliases of a theme, and how many tasks and documents advance it."
// topic: themes
// parameters:
//   - {name: theme, type: theme, required: true, zh: 主题, en: the theme}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: group, type: string, zh: 所属类别, en: group of the theme}
//   - {name: aliases, type: strings, zh: 其他称呼, en: other names}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: documents, type: integer, zh: 文件数, en: documents}
// order: [id]
// example: {theme: "theme:8f91e5e8"}
// browser: |
//   MATCH p = (:Theme {id: $theme})<-[:ADVANCES]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
//   RETURN p ORDER BY t.id, a.id LIMIT 149
MATCH (h:Theme {id: $theme})
OPTIONAL MATCH (t:Task)-[:ADVANCES]->(h)
WITH h, count(DISTINCT t.id) AS tasks, count(DISTINCT t.document_id) AS documents
RETURN h.id AS id, h.name AS name, h.group AS group, coalesce(h.aliases, []) AS aliases, tasks, documents
ORDER BY id
