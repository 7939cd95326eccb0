// title: {zh: 一份文件的全部条目与事实, en: All units of a document with their facts}
// description:
//   zh: 一份文件的各个条目：原文、位置、责任方、举措、时限、目标、主题与引用，供逐项对照等计算使用。
//   en: "Every unit of a document with text, positions and facts: what a comparison of two documents is computed from."
// topic: documents
// parameters:
//   - {name: document, type: document, required: true, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the unit}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: parent, type: string, zh: 上级任务的编号；没有则为空, en: "id of the unit above, or null"}
//   - {name: section, type: integer, zh: 所属部分的次序, en: ordinal of its section}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: level, type: string, zh: 层级, en: level}
//   - {name: open_list, type: boolean, zh: 责任名单是否以“等”收尾, en: whether the list of bodies is open}
//   - {name: text, type: string, zh: 条目全文, en: its text}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: clause_spans, type: strings, zh: 各责任分句的起止位置，两两成对, en: pairs of positions of its clauses}
//   - {name: quoted_spans, type: strings, zh: 各引号用语的起止位置，两两成对, en: pairs of positions of quoted terms}
//   - {name: actors, type: maps, zh: 责任方, en: bodies with their roles}
//   - {name: actions, type: maps, zh: 举措, en: actions}
//   - {name: deadlines, type: maps, zh: 时限, en: deadlines}
//   - {name: targets, type: maps, zh: 目标, en: targets}
//   - {name: themes, type: maps, zh: 主题, en: themes}
//   - {name: citations, type: maps, zh: 引用的文件, en: citations}
// order: [ordinal, task_id]
// example: {document: "430000-2021-1458c594"}
// browser: |
//   MATCH p = (:Document {id: $document})-[:HAS_SECTION]->(:Section)-[:HAS_TASK]->(t:Task)
//   RETURN p ORDER BY t.ordinal LIMIT 149
MATCH (t:Task)
WHERE t.document_id = $document
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
