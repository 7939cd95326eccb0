// 一项任务的原文（表） / One task
// 一项任务的原文、责任分句、引号用语，以及它在文件全文中的位置。
// task（任务）= '430000-2021-1458c594.3'
MATCH (t:Task {id: '430000-2021-1458c594.3'})
MATCH (d:Document {id: t.document_id})
OPTIONAL MATCH (t)-[:HAS_MEASURE]->(below:Task)
WITH t, d, below ORDER BY below.ordinal
WITH t, d, collect(below.id) AS measures
RETURN t.id AS task_id, t.document_id AS document, d.title AS document_title, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title, t.level AS level, t.open_list AS open_list, t.text AS text,
       t.span_start AS span_start, t.span_end AS span_end, t.found_at AS found_at, t.clause AS clause,
       coalesce(t.clause_spans, []) AS clause_spans, coalesce(t.clause_found_at, []) AS clause_found_at,
       coalesce(t.quoted, []) AS quoted, coalesce(t.quoted_spans, []) AS quoted_spans,
       coalesce(t.quoted_found_at, []) AS quoted_found_at,
       head([(t)<-[:HAS_MEASURE]-(above:Task) | above.id]) AS parent, measures
ORDER BY task_id
LIMIT 500
