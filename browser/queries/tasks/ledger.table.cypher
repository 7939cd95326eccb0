// 台账（表） / Ledger
// 一行一项举措：所属任务、牵头与负责单位、配合单位、时限、前提条件、目标与原文；时限与目标只列该举措自己的。
// document（只看这份文件）= null
// agency（只看点名此机构的任务）= null
MATCH (t:Task)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL
    OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: null}) } > 0)
OPTIONAL MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WITH t.id AS task_id, type(r) AS role, r.position AS position, x.name AS full, coalesce(x.short_name, x.name) AS name
ORDER BY position, full
WITH task_id, collect(DISTINCT CASE WHEN role = 'LED_BY' THEN name END) AS leads,
     collect(DISTINCT CASE WHEN role = 'ASSIGNED_TO' THEN name END) AS bodies,
     collect(DISTINCT CASE WHEN role = 'SUPPORTED_BY' THEN name END) AS supporters
WITH task_id, reduce(s = '', name IN leads | s + name + '\n') AS leads,
     reduce(s = '', name IN bodies | s + name + '\n') AS bodies,
     reduce(s = '', name IN supporters | s + name + '\n') AS supporters
MATCH (t:Task {id: task_id})-[:HAS_ACTION]->(a:Action)
OPTIONAL MATCH (t)-[u:DUE|HAS_TARGET]->()
WHERE u.action = a.ordinal
WITH task_id, a.id AS action_id, leads, bodies, supporters, type(u) AS kind, u.span_start AS place, u.quote AS quote
ORDER BY place, quote
WITH task_id, action_id, leads, bodies, supporters, collect(CASE WHEN kind = 'DUE' THEN quote END) AS due,
     collect(CASE WHEN kind = 'HAS_TARGET' THEN quote END) AS target
MATCH (t:Task {id: task_id})
MATCH (a:Action {id: action_id})
MATCH (d:Document {id: t.document_id})
RETURN a.id AS id, d.title AS document, t.number AS number, t.title AS task,
       [name IN split(leads, '\n') WHERE name <> ''] AS lead,
       [name IN split(bodies, '\n') WHERE name <> ''] AS responsible,
       [name IN split(supporters, '\n') WHERE name <> ''] AS support, due,
       a.condition AS condition, target, a.text AS text, t.open_list AS open_list, d.id AS document_id,
       t.ordinal AS ordinal, a.ordinal AS action_ordinal
ORDER BY document_id, ordinal, action_ordinal
LIMIT 500
