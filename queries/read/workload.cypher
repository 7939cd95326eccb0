// title: {zh: 任务承担情况, en: Tasks borne by each body}
// description:
//   zh: 各机构牵头、负责、配合的任务数，并列三种口径：点名的、经全体机构群涉及的、可能经同一地区的不定机构群涉及的。exclude 只计点名；collapse 把机构群也各列一行；expand 把全体机构群展开到有据可查的成员并计入各数。
//   en: "Tasks that each body leads, is responsible for or supports; named, via classes of all, and possibly via indefinite classes of its place, side by side."
// topic: agencies
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: theme, type: theme, zh: 只看推进此主题的任务, en: only tasks that advance this theme}
//   - {name: year, type: integer, zh: 只看此年度的文件, en: only documents of this year}
//   - {name: groups, type: string, default: exclude, values: [exclude, collapse, expand], zh: 机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员, en: "classes of bodies: exclude them, collapse each into one, or expand those whose members are known"}
//   - {name: agency, type: agency, zh: 只看此机构, en: only this body}
// columns:
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the agency}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: short_name, type: string, zh: 常用简称, en: short name in use}
//   - {name: led, type: integer, zh: 牵头的任务数, en: tasks it leads}
//   - {name: responsible, type: integer, zh: 负责的任务数, en: tasks it is responsible for}
//   - {name: supporting, type: integer, zh: 配合的任务数, en: tasks it supports}
//   - {name: guiding, type: integer, zh: 指导督促的任务数（另计，不并入配合）, en: "tasks it guides, counted apart from support"}
//   - {name: tasks, type: integer, zh: 承担的任务数（去重）, en: distinct tasks}
//   - {name: with_deadline, type: integer, zh: 其中有本任务时限的, en: "of these, with a deadline of their own"}
//   - {name: only_named, type: integer, zh: 其中只点名它一家的, en: "of these, naming no other body"}
//   - {name: via_all_group, type: integer, zh: 只经全体机构群（如各市州人民政府）涉及的任务数, en: tasks that reach it only through a class of all}
//   - {name: possible_via_indefinite, type: integer, zh: 可能经不定机构群（如省直相关部门）涉及的任务数, en: tasks that may concern it through an indefinite class of its place}
// order: ["-tasks", "-via_all_group", agency_id]
// example: {groups: exclude}
// heavy: true
OPTIONAL MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(i:Actor:Group)
WHERE i.quantifier = 'indefinite'
  AND ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($year IS NULL OR COUNT { MATCH (d:Document {id: t.document_id}) WHERE d.year = $year } > 0)
WITH substring(i.id, 2, 6) AS place, count(DISTINCT t) AS indefinite
WITH collect({place: place, tasks: indefinite}) AS classes
MATCH (a:Actor)
WHERE (a:Agency OR ($groups = 'collapse' AND a:Group)) AND ($agency IS NULL OR a.id = $agency)
WITH a, coalesce(head([x IN classes WHERE x.place = a.place_code | x.tasks]), 0) AS possible
OPTIONAL MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a)
WHERE ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($year IS NULL OR COUNT { MATCH (d:Document {id: t.document_id}) WHERE d.year = $year } > 0)
WITH a, possible, t, collect(DISTINCT CASE WHEN r.role_detail = 'guide' THEN 'guide' ELSE type(r) END) AS roles
WITH a, possible, t, roles, COUNT { MATCH (t)-[u:DUE]->(:Deadline) WHERE u.owner = 'task' } AS dues,
     COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(b:Actor:Agency) WHERE b.id <> a.id } AS others,
     COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(i:Actor:Group)
             WHERE i.quantifier = 'indefinite' AND substring(i.id, 2, 6) = a.place_code } AS classes
WITH a, count(t) AS named, possible - sum(CASE WHEN t IS NOT NULL AND classes > 0 THEN 1 ELSE 0 END) AS possible,
     sum(CASE WHEN 'LED_BY' IN roles THEN 1 ELSE 0 END) AS led,
     sum(CASE WHEN 'ASSIGNED_TO' IN roles THEN 1 ELSE 0 END) AS responsible,
     sum(CASE WHEN 'SUPPORTED_BY' IN roles THEN 1 ELSE 0 END) AS supporting,
     sum(CASE WHEN 'guide' IN roles THEN 1 ELSE 0 END) AS guiding,
     sum(CASE WHEN t IS NOT NULL AND dues > 0 THEN 1 ELSE 0 END) AS with_deadline,
     sum(CASE WHEN t IS NOT NULL AND others = 0 THEN 1 ELSE 0 END) AS only_named
OPTIONAL MATCH (t:Task)-[w:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(g:Actor:Group)-[m:HAS_MEMBER]->(a)
WHERE g.quantifier = 'all'
  AND ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($year IS NULL OR COUNT { MATCH (d:Document {id: t.document_id}) WHERE d.year = $year } > 0)
  AND COUNT { MATCH (d:Document {id: t.document_id}) WHERE (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on) } > 0
  AND COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a) } = 0
WITH a, possible, named, led, responsible, supporting, guiding, with_deadline, only_named, t,
     collect(DISTINCT CASE WHEN w.role_detail = 'guide' THEN 'guide' ELSE type(w) END) AS roles
WITH a, possible, named, led, responsible, supporting, guiding, with_deadline, only_named, t, roles,
     COUNT { MATCH (t)-[v:DUE]->(:Deadline) WHERE v.owner = 'task' } AS dues,
     COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(i:Actor:Group)
             WHERE i.quantifier = 'indefinite' AND substring(i.id, 2, 6) = a.place_code } AS classes
WITH a, possible, named, led, responsible, supporting, guiding, with_deadline, only_named, count(t) AS via,
     sum(CASE WHEN t IS NOT NULL AND classes > 0 THEN 1 ELSE 0 END) AS via_possible,
     sum(CASE WHEN 'LED_BY' IN roles THEN 1 ELSE 0 END) AS via_led,
     sum(CASE WHEN 'ASSIGNED_TO' IN roles THEN 1 ELSE 0 END) AS via_responsible,
     sum(CASE WHEN 'SUPPORTED_BY' IN roles THEN 1 ELSE 0 END) AS via_supporting,
     sum(CASE WHEN 'guide' IN roles THEN 1 ELSE 0 END) AS via_guiding,
     sum(CASE WHEN t IS NOT NULL AND dues > 0 THEN 1 ELSE 0 END) AS via_deadline,
     CASE WHEN $groups = 'expand' THEN 1 ELSE 0 END AS expand
WHERE named > 0 OR (expand = 1 AND via > 0) OR $agency IS NOT NULL
RETURN a.id AS agency_id, a.name AS name, a.short_name AS short_name, led + expand * via_led AS led,
       responsible + expand * via_responsible AS responsible, supporting + expand * via_supporting AS supporting,
       guiding + expand * via_guiding AS guiding, named + expand * via AS tasks,
       with_deadline + expand * via_deadline AS with_deadline, only_named, via AS via_all_group,
       CASE WHEN a:Agency THEN possible - via_possible ELSE 0 END AS possible_via_indefinite
ORDER BY tasks DESC, via_all_group DESC, agency_id
