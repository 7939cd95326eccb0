// title: {zh: 同行的主题, en: Themes that travel together}
// description:
//   zh: 同一任务推进的主题对，按任务数排列。
//   en: Pairs of themes advanced by the same task.
// topic: themes
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: theme_id, type: string, zh: 主题编号, en: id of the theme}
//   - {name: theme, type: string, zh: 主题名称, en: name of the theme}
//   - {name: other_id, type: string, zh: 另一主题编号, en: id of the other theme}
//   - {name: other, type: string, zh: 另一主题名称, en: its name}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
// order: ["-tasks", theme_id, other_id]
// example: {}
// heavy: true
// browser: |
//   MATCH p = (a:Theme)<-[:ADVANCES]-(t:Task)-[:ADVANCES]->(b:Theme)
//   WHERE a.id < b.id
//   RETURN p ORDER BY t.id, a.id, b.id LIMIT 100
MATCH (a:Theme)<-[:ADVANCES]-(t:Task)-[:ADVANCES]->(b:Theme)
WHERE a.id < b.id AND ($document IS NULL OR t.document_id = $document)
WITH a, b, count(DISTINCT t.id) AS tasks
RETURN a.id AS theme_id, a.name AS theme, b.id AS other_id, b.name AS other, tasks
ORDER BY tasks DESC, theme_id, other_id
