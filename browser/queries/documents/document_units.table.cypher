// 一份文件的全部条目与事实（表） / All units of a document with their facts
// 一份文件的各个条目：原文、位置、责任方、举措、时限、目标、主题与引用，供逐项对照等计算使用。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH (t:Task)
WHERE t.document_id = '430000-2021-1458c594'
OPTIONAL MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WITH t, r, a ORDER BY r.span_start, r.position, a.id, type(r)
WITH t, collect(CASE WHEN a IS NOT NULL THEN {
  role: CASE type(r) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END,
  actor_id: a.id, canonical_name: a.name, name: r.printed_name,
  kind: CASE WHEN a:Agency THEN 'agency' WHEN a:Group THEN 'group' ELSE 'person' END,
  role_detail: r.role_detail, verb: r.verb, position: r.position, inherited: r.inherited,
  span_start: r.span_start, span_end: r.span_end, rule: r.rule, resolution: r.resolution} END) AS actors
OPTIONAL MATCH (t)-[:HAS_ACTION]->(x:Action)
WITH t, actors, x ORDER BY x.ordinal
WITH t, actors, collect(CASE WHEN x IS NOT NULL THEN {
  ordinal: x.ordinal, span_start: x.span_start, span_end: x.span_end, commitment: x.commitment,
  commitment_word: x.commitment_word, condition: x.condition, scope: x.scope} END) AS actions
OPTIONAL MATCH (t)-[u:DUE]->(x:Deadline)
WITH t, actors, actions, u, x ORDER BY u.span_start, x.id, u.action
WITH t, actors, actions, collect(CASE WHEN x IS NOT NULL THEN {
  kind: x.kind, date: x.date, precision: x.precision, action: u.action, owner: u.owner, asserted: u.asserted,
  ambiguous: u.ambiguous, flags: coalesce(u.flags, []), span_start: u.span_start, span_end: u.span_end,
  rule: u.rule} END) AS deadlines
OPTIONAL MATCH (t)-[m:HAS_TARGET]->(x:Target)
WITH t, actors, actions, deadlines, m, x ORDER BY m.span_start, x.id
WITH t, actors, actions, deadlines, collect(CASE WHEN x IS NOT NULL THEN {
  kind: x.kind, comparator: x.comparator, value: x.value, unit: x.unit, what: x.what, action: m.action,
  span_start: m.span_start, span_end: m.span_end} END) AS targets
OPTIONAL MATCH (t)-[v:ADVANCES]->(h:Theme)
WITH t, actors, actions, deadlines, targets, v, h ORDER BY v.span_start, h.id
WITH t, actors, actions, deadlines, targets, collect(CASE WHEN h IS NOT NULL THEN {
  theme_id: h.id, name: h.name, group: h.group, span_start: v.span_start, span_end: v.span_end} END) AS themes
OPTIONAL MATCH (t)-[c:CITES]->(d:Document)
WITH t, actors, actions, deadlines, targets, themes, c, d ORDER BY c.span_start, d.id
WITH t, actors, actions, deadlines, targets, themes, collect(CASE WHEN d IS NOT NULL THEN {
  title: d.title, number: d.number, relation: c.relation, span_start: c.span_start,
  span_end: c.span_end} END) AS citations
RETURN t.id AS task_id, t.ordinal AS ordinal,
       head([(t)<-[:HAS_MEASURE]-(above:Task) | above.id]) AS parent,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.ordinal]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.ordinal]), 0) AS section,
       t.number AS number, t.title AS title, t.level AS level, t.open_list AS open_list, t.text AS text,
       t.span_start AS span_start, t.span_end AS span_end, coalesce(t.clause_spans, []) AS clause_spans,
       coalesce(t.quoted_spans, []) AS quoted_spans, actors, actions, deadlines, targets, themes, citations
ORDER BY ordinal, task_id
LIMIT 500
