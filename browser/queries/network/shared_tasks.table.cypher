// 两机构的共同任务（表） / Tasks that two bodies share
// 同时点名两个机构的任务，各自的角色与原文并列。
// agency（机构）= '430000:market-regulation'
// other（另一机构）= '430000:government-services'
// document（只看这份文件）= null
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:market-regulation'})
WHERE null IS NULL OR t.document_id = null
WITH DISTINCT t
WHERE COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:government-services'}) } > 0
MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:market-regulation'})
WITH t, r ORDER BY r.position, type(r), r.span_start
WITH t, collect({role: CASE type(r) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END,
     role_detail: r.role_detail, quote: r.quote, span_start: r.span_start, span_end: r.span_end,
     found_at: r.found_at, rule: r.rule}) AS roles
MATCH (t)-[o:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:government-services'})
WITH t, roles, o ORDER BY o.position, type(o), o.span_start
WITH t, roles, collect({
     role: CASE type(o) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END,
     role_detail: o.role_detail, quote: o.quote, span_start: o.span_start, span_end: o.span_end, found_at: o.found_at,
     rule: o.rule}) AS other_roles
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title,
       roles, other_roles
ORDER BY document, ordinal, task_id
LIMIT 500
