// title: {zh: 共同列名网络（带筛选）, en: "The network of co-assignment, filtered"}
// description:
//   zh: 同“共同列名网络”，可按文件、主题、角色筛选，可计入机构群；不定的机构群不会把两项任务连在一起。
//   en: "As network, by document, theme or role, or with classes of bodies; an indefinite class never joins two tasks."
// topic: network
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: theme, type: theme, zh: 只看推进此主题的任务, en: only tasks that advance this theme}
//   - {name: role, type: string, values: [lead, responsible, support], zh: 只计此角色（两端都须是此角色）, en: "only this role, at both ends"}
//   - {name: groups, type: string, default: exclude, values: [exclude, collapse, expand], zh: 机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员, en: "classes of bodies: exclude them, collapse each into one, or expand those whose members are known"}
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出, en: "keep: every body by itself; follow: what was renamed or merged counts for the body that carries it on; splits and transfers are listed, not crossed"}
//   - {name: names_as_of, type: date, zh: 以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变, en: "show each body under the name it bore on this day; ids stay"}
// columns:
//   - {name: source, type: string, zh: 一端机构的编号, en: id of one end}
//   - {name: source_name, type: string, zh: 一端机构的名称, en: name of one end}
//   - {name: target, type: string, zh: 另一端机构的编号, en: id of the other end}
//   - {name: target_name, type: string, zh: 另一端机构的名称, en: name of the other end}
//   - {name: tasks, type: integer, zh: 共同列名的任务数, en: shared tasks}
//   - {name: led_by_source, type: integer, zh: 由 source 牵头而对方不牵头的, en: led by source alone}
//   - {name: led_by_target, type: integer, zh: 由 target 牵头而对方不牵头的, en: led by target alone}
//   - {name: co_led, type: integer, zh: 双方同为牵头的, en: led by both}
//   - {name: documents, type: integer, zh: 所涉文件数, en: documents}
// order: ["-tasks", source, target]
// example: {groups: collapse}
// heavy: true
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WHERE ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($role IS NULL
    OR ($role = 'lead' AND type(r) = 'LED_BY')
    OR ($role = 'responsible' AND type(r) = 'ASSIGNED_TO')
    OR ($role = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL))
  AND (x:Agency OR ($groups <> 'exclude' AND x:Group))
WITH t.id AS task, t.document_id AS document, x.quantifier AS quantifier,
     CASE WHEN $succession = 'follow' THEN coalesce(x.heir, x.id) ELSE x.id END AS actor,
     max(CASE WHEN type(r) = 'LED_BY' THEN 1 ELSE 0 END) AS led
MATCH (d:Document {id: document})
OPTIONAL MATCH (:Actor {id: actor})-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE $groups = 'expand' AND quantifier = 'all'
  AND (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
WITH task, document, led,
     CASE WHEN y IS NOT NULL AND $succession = 'follow' THEN coalesce(y.heir, y.id) WHEN y IS NOT NULL THEN y.id
       WHEN $groups = 'collapse' OR quantifier IS NULL THEN actor END AS body
WHERE body IS NOT NULL
WITH task, document, body AS id, max(led) AS led
WITH task, document, collect({id: id, led: led}) AS bodies
UNWIND bodies AS one
UNWIND bodies AS two
WITH document, one.id AS source, two.id AS target, one.led AS source_led, two.led AS target_led
WHERE source < target
WITH source, target, count(*) AS tasks, count(DISTINCT document) AS documents,
     sum(source_led * (1 - target_led)) AS led_by_source, sum((1 - source_led) * target_led) AS led_by_target,
     sum(source_led * target_led) AS co_led
MATCH (a:Actor {id: source})
MATCH (b:Actor {id: target})
OPTIONAL MATCH (m:Actor {id: split(last([e IN a.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
OPTIONAL MATCH (n:Actor {id: split(last([e IN b.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
RETURN a.id AS source, coalesce(m.name, a.name) AS source_name, b.id AS target,
       coalesce(n.name, b.name) AS target_name, tasks, led_by_source, led_by_target, co_led, documents
ORDER BY tasks DESC, source, target
