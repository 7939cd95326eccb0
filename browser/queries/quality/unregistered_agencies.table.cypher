// 不在名录中的机构（表） / Bodies missing from the registry
// 名录、别称、规律都解释不了的机构名称，照计入图中，等待核对；牵涉的事实最多的在前。
// ignored（经裁定不是机构的：exclude 不列，include 也列）= 'exclude'
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY|MENTIONS]->(a:Actor:Agency)
WHERE NOT a.registered AND t.document_id IS NOT NULL AND ('exclude' = 'include' OR a.ignored IS NULL)
WITH a, t, r ORDER BY t.document_id, t.ordinal, r.span_start, type(r)
WITH a, count(r) AS facts, count(DISTINCT CASE WHEN type(r) <> 'MENTIONS' THEN t.id END) AS tasks,
     sum(CASE WHEN type(r) = 'MENTIONS' THEN 1 ELSE 0 END) AS mentions, count(DISTINCT t.document_id) AS documents,
     collect({task_id: t.id, document: t.document_id, printed_name: r.printed_name, quote: r.quote, clause: t.clause,
       span_start: r.span_start, span_end: r.span_end, found_at: r.found_at}) AS evidence
RETURN a.id AS agency_id, a.name AS name, facts, tasks, mentions, documents, evidence
ORDER BY facts DESC, agency_id
LIMIT 500
