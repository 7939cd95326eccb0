// title: {zh: 谁在哪项任务中承担什么, en: Who is named in which task with which role}
// description:
//   zh: 网络分析的原始数据：一行是一个机构在一项任务中的一个角色；任务与机构的双模网络，投影之前的样子。
//   en: "The raw material of network analysis: one row a body, task and role, the two-mode network before any projection."
// topic: network
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: theme, type: theme, zh: 只看推进此主题的任务, en: only tasks that advance this theme}
//   - {name: role, type: string, values: [lead, responsible, support], zh: 只计此角色, en: only this role}
//   - {name: groups, type: string, default: exclude, values: [exclude, collapse, expand], zh: 机构群：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员, en: "classes of bodies: exclude them, collapse each into one, or expand those whose members are known"}
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出, en: "keep: every body by itself; follow: what was renamed or merged counts for the body that carries it on; splits and transfers are listed, not crossed"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the body}
//   - {name: role, type: string, zh: 角色：lead 牵头，responsible 负责，support 配合，guide 指导督促, en: "role: lead, responsible, support, guide"}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of the document}
//   - {name: issued_on, type: string, zh: 印发日期, en: date of issue}
//   - {name: open_list, type: boolean, zh: 责任名单是否以“等”收尾, en: whether the list of bodies ends in 等}
// order: [task_id, agency_id, role]
// example: {}
// heavy: true
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
//   RETURN p ORDER BY t.id, a.id LIMIT 150
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WHERE ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($role IS NULL
    OR ($role = 'lead' AND type(r) = 'LED_BY')
    OR ($role = 'responsible' AND type(r) = 'ASSIGNED_TO')
    OR ($role = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL))
  AND (x:Agency OR ($groups <> 'exclude' AND x:Group))
WITH t.id AS task, t.document_id AS document, t.open_list AS open_list, x.quantifier AS quantifier,
     CASE WHEN $succession = 'follow' THEN coalesce(x.heir, x.id) ELSE x.id END AS actor,
     CASE WHEN type(r) = 'LED_BY' THEN 'lead' WHEN type(r) = 'ASSIGNED_TO' THEN 'responsible'
          WHEN r.role_detail = 'guide' THEN 'guide' ELSE 'support' END AS role
MATCH (d:Document {id: document})
OPTIONAL MATCH (:Actor {id: actor})-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE $groups = 'expand' AND quantifier = 'all'
  AND (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
WITH task, document, open_list, role, d.issued_on AS issued_on,
     CASE WHEN y IS NOT NULL AND $succession = 'follow' THEN coalesce(y.heir, y.id) WHEN y IS NOT NULL THEN y.id
       WHEN $groups = 'collapse' OR quantifier IS NULL THEN actor END AS body
WHERE body IS NOT NULL
RETURN DISTINCT task AS task_id, body AS agency_id, role, document, issued_on, open_list
ORDER BY task_id, agency_id, role
