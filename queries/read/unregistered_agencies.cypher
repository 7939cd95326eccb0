// title: {zh: 不在名录中的机构, en: Bodies missing from the registry}
// description:
//   zh: 名录、别称、规律都解释不了的机构名称，照计入图中，等待核对；牵涉的事实最多的在前。
//   en: "Names that no registry entry, alias or pattern explains: counted everywhere, waiting for review; most facts first."
// topic: quality
// parameters:
//   - {name: ignored, type: string, default: exclude, values: [exclude, include], zh: 经裁定不是机构的：exclude 不列，include 也列, en: names that a curator said are no bodies}
// columns:
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the agency}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: facts, type: integer, zh: 牵涉的事实（角色与正文提及）, en: facts that hang on it (roles and mentions)}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: mentions, type: integer, zh: 正文提及次数, en: times that a text only mentions it}
//   - {name: documents, type: integer, zh: 文件数, en: documents}
//   - {name: evidence, type: maps, zh: "每处原文：task_id, document, printed_name, quote, clause, span_start, span_end, found_at", en: every place where it is printed}
// order: ["-facts", agency_id]
// example: {}
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY|MENTIONS]->(a:Actor:Agency)
//   WHERE NOT a.registered
//   RETURN p ORDER BY a.id, t.id LIMIT 150
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY|MENTIONS]->(a:Actor:Agency)
WHERE NOT a.registered AND t.document_id IS NOT NULL AND ($ignored = 'include' OR a.ignored IS NULL)
WITH a, t, r ORDER BY t.document_id, t.ordinal, r.span_start, type(r)
WITH a, count(r) AS facts, count(DISTINCT CASE WHEN type(r) <> 'MENTIONS' THEN t.id END) AS tasks,
     sum(CASE WHEN type(r) = 'MENTIONS' THEN 1 ELSE 0 END) AS mentions, count(DISTINCT t.document_id) AS documents,
     collect({task_id: t.id, document: t.document_id, printed_name: r.printed_name, quote: r.quote, clause: t.clause,
       span_start: r.span_start, span_end: r.span_end, found_at: r.found_at}) AS evidence
RETURN a.id AS agency_id, a.name AS name, facts, tasks, mentions, documents, evidence
ORDER BY facts DESC, agency_id
