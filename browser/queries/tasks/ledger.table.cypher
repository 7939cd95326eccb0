// 台账（表） / Ledger
// 一行一项举措：所属任务、牵头与负责单位、配合单位、时限、前提条件、目标与原文；时限与目标只列该举措自己的。
// document（只看这份文件）= null
// agency（只看点名此机构的任务）= null
MATCH (t:Task)-[:HAS_ACTION]->(a:Action)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL
    OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: null}) } > 0)
MATCH (d:Document {id: t.document_id})
OPTIONAL MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WITH t, a, d, r, x ORDER BY r.position, x.name
WITH t, a, d,
     collect(DISTINCT CASE WHEN type(r) = 'LED_BY' THEN coalesce(x.short_name, x.name) END) AS lead,
     collect(DISTINCT CASE WHEN type(r) = 'ASSIGNED_TO' THEN coalesce(x.short_name, x.name) END) AS responsible,
     collect(DISTINCT CASE WHEN type(r) = 'SUPPORTED_BY' THEN coalesce(x.short_name, x.name) END) AS support
OPTIONAL MATCH (t)-[u:DUE]->(:Deadline)
WHERE u.action = a.ordinal
WITH t, a, d, lead, responsible, support, u ORDER BY u.span_start, u.quote
WITH t, a, d, lead, responsible, support, collect(u.quote) AS due
OPTIONAL MATCH (t)-[g:HAS_TARGET]->(:Target)
WHERE g.action = a.ordinal
WITH t, a, d, lead, responsible, support, due, g ORDER BY g.span_start, g.quote
WITH t, a, d, lead, responsible, support, due, collect(g.quote) AS target
RETURN a.id AS id, d.title AS document, t.number AS number, t.title AS task, lead, responsible, support, due,
       a.condition AS condition, target, a.text AS text, t.open_list AS open_list, d.id AS document_id,
       t.ordinal AS ordinal, a.ordinal AS action_ordinal
ORDER BY document_id, ordinal, action_ordinal
LIMIT 500
