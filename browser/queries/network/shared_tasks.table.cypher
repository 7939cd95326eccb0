// 两机构的共同任务（表） / Tasks that two bodies share
// 同时点名两个机构的任务，各自的角色与原文并列。
// agency（机构）= '430000:market-regulation'
// other（另一机构）= '430000:government-services'
// document（只看这份文件）= null
// succession（keep 只看这两个机构；follow 也算各自更名、合并的前身与后继，拆分、划转不跨越而列出）= 'keep'
// names_as_of（以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变）= null
MATCH (me:Actor {id: '430000:market-regulation'})
OPTIONAL MATCH (h:Actor {id: CASE WHEN 'keep' = 'follow' THEN coalesce(me.heir, me.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH me, h, collect(w.id) AS others
WITH [me.id, h.id] + others AS ids, coalesce(h.uncrossed, []) AS stops
MATCH (you:Actor {id: '430000:government-services'})
OPTIONAL MATCH (h:Actor {id: CASE WHEN 'keep' = 'follow' THEN coalesce(you.heir, you.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH ids, stops, you, h, collect(w.id) AS others
WITH ids, [you.id, h.id] + others AS other_ids,
     stops + [s IN coalesce(h.uncrossed, []) WHERE NOT s IN stops] AS not_followed
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE a.id IN ids AND (null IS NULL OR t.document_id = null)
WITH DISTINCT t, ids, other_ids, not_followed
MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE a.id IN ids
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= null + '~']), ' ')[1]})
WITH t, other_ids, not_followed, r, coalesce(n.name, a.name) AS body ORDER BY r.position, type(r), r.span_start
WITH t, other_ids, not_followed, collect({name: body,
     role: CASE type(r) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END,
     role_detail: r.role_detail, quote: r.quote, span_start: r.span_start, span_end: r.span_end,
     found_at: r.found_at, rule: r.rule}) AS roles
MATCH (t)-[o:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(b:Actor)
WHERE b.id IN other_ids
OPTIONAL MATCH (n:Actor {id: split(last([e IN b.eras WHERE e <= null + '~']), ' ')[1]})
WITH t, roles, not_followed, o, coalesce(n.name, b.name) AS body ORDER BY o.position, type(o), o.span_start
WITH t, roles, not_followed, collect({name: body,
     role: CASE type(o) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END,
     role_detail: o.role_detail, quote: o.quote, span_start: o.span_start, span_end: o.span_end, found_at: o.found_at,
     rule: o.rule}) AS other_roles
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title,
       roles, other_roles, not_followed
ORDER BY document, ordinal, task_id
LIMIT 500
