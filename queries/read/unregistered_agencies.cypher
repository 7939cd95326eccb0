// title: {zh: 不在名录中的机构, en: Bodies missing from the registry}
// description:
//   zh: 名录、别称、规律都解释不了的机构名称，照计入图中，等待核对。
//   en: "Names that no registry entry, alias or pattern explains: counted everywhere, waiting for review."
// topic: quality
// columns:
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the agency}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: mentions, type: integer, zh: 正文提及的任务数, en: tasks that only mention it}
//   - {name: documents, type: integer, zh: 文件数, en: documents}
// order: ["-tasks", agency_id]
// example: {}
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY|MENTIONS]->(a:Actor:Agency)
//   WHERE NOT a.registered
//   RETURN p ORDER BY a.id, t.id LIMIT 150
MATCH (a:Actor:Agency)
WHERE NOT a.registered AND a.documents > 0
OPTIONAL MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a)
WITH a, count(DISTINCT t.id) AS tasks, count(DISTINCT t.document_id) AS documents
RETURN a.id AS agency_id, a.name AS name, tasks, COUNT { MATCH (:Task)-[:MENTIONS]->(a) } AS mentions, documents
ORDER BY tasks DESC, agency_id
