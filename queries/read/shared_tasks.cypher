// title: {zh: 两机构的共同任务, en: Tasks that two bodies share}
// description:
//   zh: 同时点名两个机构的任务，各自的角色与原文并列。
//   en: "Tasks that name both bodies, with the role and quote of each."
// topic: network
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
//   - {name: other, type: agency, required: true, zh: 另一机构, en: the other body}
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 只看这两个机构；follow 也算各自更名、合并的前身与后继，拆分、划转不跨越而列出, en: "keep: these bodies only; follow: with those they were renamed or merged from or into; splits and transfers are listed, not crossed"}
//   - {name: names_as_of, type: date, zh: 以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变, en: "show each body under the name it bore on this day; ids stay"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: section, type: string, zh: 所属部分的标题, en: title of its section}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: roles, type: maps, zh: "本机构的角色：name, role, role_detail, quote, span_start, span_end, found_at, rule", en: roles of the body}
//   - {name: other_roles, type: maps, zh: 另一机构的角色, en: roles of the other body}
//   - {name: not_followed, type: strings, zh: follow 时没有跨越的拆分、划转, en: "with follow, the splits and transfers that were not crossed"}
// order: [document, ordinal, task_id]
// example: {agency: "430000:market-regulation", other: "430000:government-services"}
// browser: |
//   MATCH p = (:Actor {id: $agency})<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $other})
//   RETURN p ORDER BY t.id LIMIT 298
MATCH (me:Actor {id: $agency})
OPTIONAL MATCH (h:Actor {id: CASE WHEN $succession = 'follow' THEN coalesce(me.heir, me.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH me, h, collect(w.id) AS others
WITH [me.id, h.id] + others AS ids, coalesce(h.uncrossed, []) AS stops
MATCH (you:Actor {id: $other})
OPTIONAL MATCH (h:Actor {id: CASE WHEN $succession = 'follow' THEN coalesce(you.heir, you.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH ids, stops, you, h, collect(w.id) AS others
WITH ids, [you.id, h.id] + others AS other_ids,
     stops + [s IN coalesce(h.uncrossed, []) WHERE NOT s IN stops] AS not_followed
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE a.id IN ids AND ($document IS NULL OR t.document_id = $document)
WITH DISTINCT t, ids, other_ids, not_followed
MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE a.id IN ids
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
WITH t, other_ids, not_followed, r, coalesce(n.name, a.name) AS body ORDER BY r.position, type(r), r.span_start
WITH t, other_ids, not_followed, collect({name: body,
     role: CASE type(r) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END,
     role_detail: r.role_detail, quote: r.quote, span_start: r.span_start, span_end: r.span_end,
     found_at: r.found_at, rule: r.rule}) AS roles
MATCH (t)-[o:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(b:Actor)
WHERE b.id IN other_ids
OPTIONAL MATCH (n:Actor {id: split(last([e IN b.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
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
