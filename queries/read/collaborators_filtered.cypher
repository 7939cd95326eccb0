// title: {zh: 共同列名的机构（带筛选）, en: "Bodies named together with one body, filtered"}
// description:
//   zh: 同“共同列名的机构”，可按文件、主题、角色筛选，可计入机构群；不定的机构群不会把两项任务连在一起。
//   en: "As collaborators, by document, theme or role, or with classes of bodies; an indefinite class never joins two tasks."
// topic: network
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: theme, type: theme, zh: 只看推进此主题的任务, en: only tasks that advance this theme}
//   - {name: role, type: string, values: [lead, responsible, support], zh: 只计此角色（两端都须是此角色）, en: "only this role, at both ends"}
//   - {name: groups, type: string, default: exclude, values: [exclude, collapse, expand], zh: 机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员, en: "classes of bodies: exclude them, collapse each into one, or expand those whose members are known"}
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出, en: "keep: every body by itself; follow: what was renamed or merged counts for the body that carries it on; splits and transfers are listed, not crossed"}
//   - {name: names_as_of, type: date, zh: 以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变, en: "show each body under the name it bore on this day; ids stay"}
// columns:
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the agency}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: short_name, type: string, zh: 常用简称, en: short name in use}
//   - {name: tasks, type: integer, zh: 共同列名的任务数, en: shared tasks}
//   - {name: led_by_me, type: integer, zh: 由本机构牵头而对方不牵头的, en: led by this body and not by the other}
//   - {name: led_by_other, type: integer, zh: 由对方牵头而本机构不牵头的, en: led by the other and not by this body}
//   - {name: co_led, type: integer, zh: 双方同为牵头的, en: led by both}
//   - {name: documents, type: integer, zh: 所涉文件数, en: documents}
//   - {name: counted_with, type: strings, zh: follow 时一并计入的前身, en: "with follow, predecessors that are counted in"}
//   - {name: not_followed, type: strings, zh: follow 时没有跨越的拆分、划转, en: "with follow, the splits and transfers that were not crossed"}
// order: ["-tasks", agency_id]
// example: {agency: "430000:market-regulation", groups: collapse}
// heavy: true
// browser: |
//   MATCH p = (:Actor {id: $agency})<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(near:Actor)
//   WHERE near:Agency OR ($groups = 'collapse' AND near:Group)
//   RETURN p ORDER BY t.id, near.id LIMIT 149
OPTIONAL MATCH (asked:Actor {id: $agency})
WITH CASE WHEN $succession = 'follow' THEN coalesce(asked.heir, $agency) ELSE $agency END AS me
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WHERE ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($groups = 'expand' OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency}) } > 0
    OR ($succession = 'follow' AND COUNT {
      MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(w:Actor) WHERE coalesce(w.heir, w.id) = me
    } > 0))
  AND ($role IS NULL
    OR ($role = 'lead' AND type(r) = 'LED_BY')
    OR ($role = 'responsible' AND type(r) = 'ASSIGNED_TO')
    OR ($role = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL))
  AND (x:Agency OR ($groups <> 'exclude' AND x:Group))
WITH me, t.id AS task, t.document_id AS document, x.quantifier AS quantifier,
     CASE WHEN $succession = 'follow' THEN coalesce(x.heir, x.id) ELSE x.id END AS actor,
     max(CASE WHEN type(r) = 'LED_BY' THEN 1 ELSE 0 END) AS led
MATCH (d:Document {id: document})
OPTIONAL MATCH (:Actor {id: actor})-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE $groups = 'expand' AND quantifier = 'all'
  AND (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
WITH me, task, document, led,
     CASE WHEN y IS NOT NULL AND $succession = 'follow' THEN coalesce(y.heir, y.id) WHEN y IS NOT NULL THEN y.id
       WHEN $groups = 'collapse' OR quantifier IS NULL THEN actor END AS body
WHERE body IS NOT NULL
WITH me, task, document, body AS id, max(led) AS led
WITH me, task, document, collect({id: id, led: led}) AS bodies
WITH me, task, document, bodies, head([b IN bodies WHERE b.id = me | b.led]) AS mine
WHERE mine IS NOT NULL
UNWIND bodies AS other
WITH me, other.id AS id, count(task) AS tasks, count(DISTINCT document) AS documents,
     sum(CASE WHEN mine = 1 AND other.led = 0 THEN 1 ELSE 0 END) AS led_by_me,
     sum(CASE WHEN mine = 0 AND other.led = 1 THEN 1 ELSE 0 END) AS led_by_other, sum(mine * other.led) AS co_led
WHERE id <> me
MATCH (a:Actor {id: id})
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
RETURN a.id AS agency_id, coalesce(n.name, a.name) AS name, coalesce(n.short_name, a.short_name) AS short_name,
       tasks, led_by_me, led_by_other, co_led, documents,
       CASE WHEN $succession = 'follow' THEN coalesce(a.absorbed, []) ELSE [] END AS counted_with,
       CASE WHEN $succession = 'follow' THEN coalesce(a.uncrossed, []) ELSE [] END AS not_followed
ORDER BY tasks DESC, agency_id
