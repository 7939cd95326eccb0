// 周期性与长期任务（表） / Recurring and ongoing duties
// 每年、每季度、长期坚持一类的任务；可只看一个机构。
// document（只看这份文件）= null
// agency（只看点名此机构的任务）= null
MATCH (t:Task)-[r:DUE]->(x:Deadline)
WHERE x.kind IN ['recurring', 'ongoing'] AND (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: null}) } > 0)
OPTIONAL MATCH (t)-[l:LED_BY]->(a:Actor)
WITH t, r, x, l, a ORDER BY l.position, a.name
WITH t, r, x, collect(a.name) AS lead
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       x.kind AS kind, x.name AS name, r.quote AS quote, r.span_start AS span_start, r.span_end AS span_end,
       r.found_at AS found_at, lead
ORDER BY document, ordinal, task_id, span_start, name
LIMIT 500
