// title: {zh: 台账, en: Ledger}
// description:
//   zh: 一行一项举措：所属任务、牵头与负责单位、配合单位、时限、前提条件、目标与原文；时限与目标只列该举措自己的。
//   en: "One row an action: its task, bodies by role, deadlines, condition, targets and the printed text; only the action's own deadlines and targets."
// topic: tasks
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: agency, type: agency, zh: 只看点名此机构的任务, en: only tasks that name this body}
// columns:
//   - {name: id, type: string, zh: 举措编号, en: id of the action}
//   - {name: document, type: string, zh: 所属文件, en: title of the document}
//   - {name: number, type: string, zh: 任务原文编号, en: printed number of the task}
//   - {name: task, type: string, zh: 任务, en: title of the task}
//   - {name: lead, type: strings, zh: 牵头单位, en: leads}
//   - {name: responsible, type: strings, zh: 责任单位, en: responsible bodies}
//   - {name: support, type: strings, zh: 配合单位, en: supporting bodies}
//   - {name: due, type: strings, zh: 完成时限（原文）, en: deadlines as printed}
//   - {name: condition, type: string, zh: 前提条件, en: condition}
//   - {name: target, type: strings, zh: 目标（原文）, en: targets as printed}
//   - {name: text, type: string, zh: 原文, en: printed text}
//   - {name: open_list, type: boolean, zh: 责任名单是否以“等”收尾, en: whether the list of bodies ends in 等}
//   - {name: document_id, type: string, zh: 文件编号, en: id of the document}
//   - {name: ordinal, type: integer, zh: 任务在文件中的次序, en: place of the task in its document}
//   - {name: action_ordinal, type: integer, zh: 举措在任务中的次序, en: place of the action in its task}
// order: [document_id, ordinal, action_ordinal]
// example: {}
// heavy: true
// browser: |
//   MATCH p = (:Section)-[:HAS_TASK]->(t:Task)-[:LED_BY|ASSIGNED_TO]->(a:Actor:Agency)
//   RETURN p ORDER BY t.id, a.id LIMIT 100

// Names are carried through the grouping below as one text: a list would be compared with every row's.
MATCH (t:Task)
WHERE ($document IS NULL OR t.document_id = $document)
  AND ($agency IS NULL
    OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency}) } > 0)
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
