// title: {zh: 网络中的机构, en: Nodes of the network}
// description:
//   zh: 网络的节点：在所选范围内被点名的机构（及按 groups 计入的机构群或成员），含没有任何边的。
//   en: "Nodes of the network in the chosen scope, isolated ones included."
// topic: network
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: theme, type: theme, zh: 只看推进此主题的任务, en: only tasks that advance this theme}
//   - {name: role, type: string, values: [lead, responsible, support], zh: 只计此角色（两端都须是此角色）, en: "only this role, at both ends"}
//   - {name: groups, type: string, default: exclude, values: [exclude, collapse, expand], zh: 机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员, en: "classes of bodies: exclude them, collapse each into one, or expand those whose members are known"}
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出, en: "keep: every body by itself; follow: what was renamed or merged counts for the body that carries it on; splits and transfers are listed, not crossed"}
//   - {name: names_as_of, type: date, zh: 以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变, en: "show each body under the name it bore on this day; ids stay"}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: short_name, type: string, zh: 常用简称, en: short name in use}
//   - {name: actor_kind, type: string, zh: agency 机构，group 机构群, en: agency or group}
//   - {name: level, type: string, zh: 层级, en: level}
//   - {name: kind, type: string, zh: 类别, en: kind}
//   - {name: line, type: string, zh: 条块归属, en: line of authority}
//   - {name: place_code, type: string, zh: 地区代码（GB/T 2260）, en: code of the place (GB/T 2260)}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: led, type: integer, zh: 其中牵头的, en: "of these, led"}
//   - {name: counted_with, type: strings, zh: follow 时一并计入的前身, en: "with follow, predecessors that are counted in"}
//   - {name: not_followed, type: strings, zh: follow 时没有跨越的拆分、划转, en: "with follow, the splits and transfers that were not crossed"}
// order: ["-tasks", id]
// example: {}
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
WITH id, count(task) AS tasks, sum(led) AS led
MATCH (a:Actor {id: id})
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
RETURN a.id AS id, coalesce(n.name, a.name) AS name, coalesce(n.short_name, a.short_name) AS short_name,
       CASE WHEN a:Agency THEN 'agency' ELSE 'group' END AS actor_kind, a.level AS level, a.kind AS kind,
       a.line AS line, a.place_code AS place_code, tasks, led,
       CASE WHEN $succession = 'follow' THEN coalesce(a.absorbed, []) ELSE [] END AS counted_with,
       CASE WHEN $succession = 'follow' THEN coalesce(a.uncrossed, []) ELSE [] END AS not_followed
ORDER BY tasks DESC, id
