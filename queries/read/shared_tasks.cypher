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
OPTIONAL MATCH p = (me)-[:SUCCEEDED_BY*1..4]-(x:Actor)
WHERE $succession = 'follow' AND all(s IN relationships(p) WHERE s.kind IN ['rename', 'merge'])
WITH me, collect(DISTINCT x.id) AS line
MATCH (you:Actor {id: $other})
OPTIONAL MATCH p = (you)-[:SUCCEEDED_BY*1..4]-(x:Actor)
WHERE $succession = 'follow' AND all(s IN relationships(p) WHERE s.kind IN ['rename', 'merge'])
WITH [me.id] + line AS ids, you, collect(DISTINCT x.id) AS line
WITH ids, [you.id] + line AS other_ids
OPTIONAL MATCH (b:Actor)-[q:SUCCEEDED_BY]-(y:Actor)
WHERE $succession = 'follow' AND (b.id IN ids OR b.id IN other_ids) AND q.kind IN ['split', 'transfer']
WITH DISTINCT ids, other_ids, q.kind + ' ' + q.on + ' ' + b.name + ' ' + y.name AS crossing
ORDER BY crossing
WITH ids, other_ids, collect(crossing) AS not_followed
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE a.id IN ids AND ($document IS NULL OR t.document_id = $document)
WITH DISTINCT t, ids, other_ids, not_followed
MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE a.id IN ids
WITH t, other_ids, not_followed, r, a ORDER BY r.position, type(r), r.span_start
WITH t, other_ids, not_followed, collect({name: a.name,
     role: CASE type(r) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END,
     role_detail: r.role_detail, quote: r.quote, span_start: r.span_start, span_end: r.span_end,
     found_at: r.found_at, rule: r.rule}) AS roles
MATCH (t)-[o:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(b:Actor)
WHERE b.id IN other_ids
WITH t, roles, not_followed, o, b ORDER BY o.position, type(o), o.span_start
WITH t, roles, not_followed, collect({name: b.name,
     role: CASE type(o) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END,
     role_detail: o.role_detail, quote: o.quote, span_start: o.span_start, span_end: o.span_end, found_at: o.found_at,
     rule: o.rule}) AS other_roles
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title,
       roles, other_roles, not_followed
ORDER BY document, ordinal, task_id
