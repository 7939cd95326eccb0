// 职责的去向（表） / How roles travelled
// 每一对相承接的任务中，上级文件的牵头、负责、配合各落到谁：职责相同、职责改变、无对应机构（上级有而本文件没有）、对方没有（本文件新增）。机构按名录中的键对应。
// child（下级或较新的文件）= '430000-2021-1458c594'
// parent（上级或较旧的文件；不给则不限）= null
MATCH (t:Task)
WHERE t.document_id = '430000-2021-1458c594'
MATCH (t)-[g:ALIGNS_WITH]->(u:Task)
WHERE g.kind <> 'related' AND (null IS NULL OR u.document_id = null)
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
LIMIT 500
