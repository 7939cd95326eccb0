// title: {zh: 职责的去向, en: How roles travelled}
// description:
//   zh: 每一对相承接的任务中，上级文件的牵头、负责、配合各落到谁：职责相同、职责改变、无对应机构（上级有而本文件没有）、对方没有（本文件新增）。机构按名录中的键对应。
//   en: "In each pair of aligned tasks, who took over which role: kept, changed, no_local_body (a body above without counterpart), no_counterpart (a body that only the lower document names). Bodies correspond by their key in the registry."
// topic: documents
// parameters:
//   - {name: child, type: document, required: true, zh: 下级或较新的文件, en: the lower or newer document}
//   - {name: parent, type: document, zh: 上级或较旧的文件；不给则不限, en: "the upper or older document; any, unless given"}
// columns:
//   - {name: outcome, type: string, zh: "去向：kept 职责相同，changed 职责改变，no_local_body 无对应机构，no_counterpart 对方没有", en: what became of the role}
//   - {name: key, type: string, zh: 机构在名录中的键, en: key of the body in the registry}
//   - {name: child_task, type: string, zh: 任务编号, en: id of the task}
//   - {name: child_number, type: string, zh: 原文编号, en: number as printed}
//   - {name: child_name, type: string, zh: 本文件的机构, en: body in this document}
//   - {name: child_roles, type: strings, zh: 其角色, en: its roles}
//   - {name: parent_task, type: string, zh: 对方任务的编号, en: id of the other task}
//   - {name: parent_number, type: string, zh: 对方原文编号, en: the other's number as printed}
//   - {name: parent_name, type: string, zh: 对方的机构, en: body in the other document}
//   - {name: parent_roles, type: strings, zh: 其角色, en: its roles}
//   - {name: child_ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
// order: [child_ordinal, parent_task, key, child_task]
// example: {child: "430000-2021-1458c594"}
// browser: |
//   MATCH p = (:Actor)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:ALIGNS_WITH]->(u:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor)
//   WHERE t.document_id = $child
//   RETURN p ORDER BY t.ordinal, u.id LIMIT 74
MATCH (t:Task)
WHERE t.document_id = $child
MATCH (t)-[g:ALIGNS_WITH]->(u:Task)
WHERE g.kind <> 'related' AND ($parent IS NULL OR u.document_id = $parent)
WITH t, u,
     [(t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor) WHERE a:Agency |
       {key: substring(a.id, 7), name: a.name, role: type(r)}] AS mine,
     [(u)-[o:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(b:Actor) WHERE b:Agency |
       {key: substring(b.id, 7), name: b.name, role: type(o)}] AS theirs
UNWIND mine + theirs AS held
WITH DISTINCT t, u, mine, theirs, held.key AS key
WITH t, u, key, [m IN mine WHERE m.key = key] AS here, [m IN theirs WHERE m.key = key] AS there
WITH t, u, key, head([m IN here | m.name]) AS child_name, head([m IN there | m.name]) AS parent_name,
     [role IN ['LED_BY', 'ASSIGNED_TO', 'SUPPORTED_BY'] WHERE any(m IN here WHERE m.role = role)] AS below,
     [role IN ['LED_BY', 'ASSIGNED_TO', 'SUPPORTED_BY'] WHERE any(m IN there WHERE m.role = role)] AS above
RETURN CASE WHEN size(above) = 0 THEN 'no_counterpart' WHEN size(below) = 0 THEN 'no_local_body'
            WHEN above = below THEN 'kept' ELSE 'changed' END AS outcome,
       key, t.id AS child_task, t.number AS child_number, child_name, below AS child_roles, u.id AS parent_task,
       u.number AS parent_number, parent_name, above AS parent_roles, t.ordinal AS child_ordinal
ORDER BY child_ordinal, parent_task, key, child_task
