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
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出, en: "keep: every body by itself; follow: what was renamed or merged counts for the body that carries it on; splits and transfers are listed, not crossed"}
//   - {name: names_as_of, type: date, zh: 以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变, en: "show each body under the name it bore on this day; ids stay"}
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
//   - {name: counted_with, type: strings, zh: follow 时一并计入的前身, en: "with follow, predecessors that are counted in"}
//   - {name: not_followed, type: strings, zh: follow 时没有跨越的拆分、划转, en: "with follow, the splits and transfers that were not crossed"}
// order: ["-tasks", "-via_all_group", agency_id]
// example: {groups: exclude}
// heavy: true
// browser: |
//   MATCH p = (t:Task)-[:LED_BY]->(a:Actor:Agency)
//   RETURN p ORDER BY a.id, t.id LIMIT 150

// How many tasks have an indefinite class of a place, as one text " 430000=41 000000=3 ": a text costs
// nothing to carry through the grouping below, a list of maps would.
OPTIONAL MATCH (asked:Actor {id: $agency})
WITH CASE WHEN $succession = 'follow' THEN coalesce(asked.heir, $agency) ELSE $agency END AS me
OPTIONAL MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(i:Actor:Group)
WHERE i.quantifier = 'indefinite'
  AND ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($year IS NULL OR COUNT { MATCH (d:Document {id: t.document_id}) WHERE d.year = $year } > 0)
WITH me, substring(i.id, 2, 6) AS place, count(DISTINCT t.id) AS tasks
WITH me, collect(place + '=' + toString(tasks)) AS pieces
WITH me, reduce(s = ' ', piece IN pieces | s + piece + ' ') AS classes
MATCH (t:Task)
WHERE ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
MATCH (d:Document {id: t.document_id})
WHERE $year IS NULL OR d.year = $year
WITH me, classes, t, d.issued_on AS day, COUNT { MATCH (t)-[u:DUE]->(:Deadline) WHERE u.owner = 'task' } AS dues
OPTIONAL MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(n:Actor)
WITH me, classes, t, day, dues, n, CASE WHEN $succession = 'follow' THEN coalesce(n.heir, n.id) ELSE n.id END AS named
WITH me, classes, t.id AS task, day, dues, min(CASE WHEN n:Agency THEN named END) AS first,
     max(CASE WHEN n:Agency THEN named END) AS last,
     collect(DISTINCT CASE WHEN n.quantifier = 'indefinite' THEN substring(n.id, 2, 6) END) AS open
MATCH (:Task {id: task})-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
OPTIONAL MATCH (x)-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE x.quantifier = 'all' AND (m.from IS NULL OR m.from <= day) AND (m.until IS NULL OR m.until > day)
  AND ($groups = 'expand' OR y.id = me OR ($succession = 'follow' AND y.heir = me)
    OR COUNT { MATCH (y)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(:Task) } > 0)
WITH me, classes, task, dues, first, last, open, r, x, y,
     CASE WHEN $succession = 'follow' THEN coalesce(x.heir, x.id) ELSE x.id END AS x_id,
     CASE WHEN $succession = 'follow' THEN coalesce(y.heir, y.id) ELSE y.id END AS y_id
WITH me, classes, task, dues, first = last AND x_id = first AS alone,
     CASE WHEN r.role_detail = 'guide' THEN 'guide' ELSE type(r) END AS role,
     CASE WHEN x:Agency OR x.id = me OR (x:Group AND $groups = 'collapse') THEN x_id END AS actor, y_id AS member,
     CASE WHEN x.place_code IN open THEN 1 ELSE 0 END AS actor_open,
     CASE WHEN y.place_code IN open THEN 1 ELSE 0 END AS member_open
UNWIND [actor, member, me] AS body
WITH me, classes, task, body, dues, alone, role, coalesce(body = actor, false) AS direct,
     coalesce(body = member, false) AS through,
     CASE WHEN body = actor THEN actor_open WHEN body = member THEN member_open ELSE 0 END AS open
WHERE body IS NOT NULL AND (me IS NULL OR body = me)
WITH me, classes, task, body, max(dues) AS dues, max(open) AS open, max(CASE WHEN direct THEN 1 ELSE 0 END) AS named,
     max(CASE WHEN through THEN 1 ELSE 0 END) AS member,
     max(CASE WHEN direct AND alone THEN 1 ELSE 0 END) AS alone,
     max(CASE WHEN direct AND role = 'LED_BY' THEN 1 ELSE 0 END) AS led,
     max(CASE WHEN direct AND role = 'ASSIGNED_TO' THEN 1 ELSE 0 END) AS responsible,
     max(CASE WHEN direct AND role = 'SUPPORTED_BY' THEN 1 ELSE 0 END) AS supporting,
     max(CASE WHEN direct AND role = 'guide' THEN 1 ELSE 0 END) AS guiding,
     max(CASE WHEN through AND role = 'LED_BY' THEN 1 ELSE 0 END) AS via_led,
     max(CASE WHEN through AND role = 'ASSIGNED_TO' THEN 1 ELSE 0 END) AS via_responsible,
     max(CASE WHEN through AND role = 'SUPPORTED_BY' THEN 1 ELSE 0 END) AS via_supporting,
     max(CASE WHEN through AND role = 'guide' THEN 1 ELSE 0 END) AS via_guiding,
     CASE WHEN $groups = 'expand' THEN 1 ELSE 0 END AS expand
WITH me, classes, body, dues, alone, open, member * (1 - named) AS via, named + expand * member * (1 - named) AS counts,
     led + expand * (1 - named) * via_led AS led,
     responsible + expand * (1 - named) * via_responsible AS responsible,
     supporting + expand * (1 - named) * via_supporting AS supporting,
     guiding + expand * (1 - named) * via_guiding AS guiding
WITH me, classes, body, sum(counts) AS tasks, sum(via) AS via, sum(led) AS led, sum(responsible) AS responsible,
     sum(supporting) AS supporting, sum(guiding) AS guiding,
     sum(CASE WHEN counts = 1 AND dues > 0 THEN 1 ELSE 0 END) AS with_deadline,
     sum(alone) AS only_named, sum(open) AS reached
WHERE tasks > 0 OR me IS NOT NULL
MATCH (a:Actor {id: body})
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
RETURN a.id AS agency_id, coalesce(n.name, a.name) AS name, coalesce(n.short_name, a.short_name) AS short_name, led,
       responsible, supporting, guiding, tasks, with_deadline, only_named, via AS via_all_group,
       coalesce(toInteger(split(split(classes, ' ' + a.place_code + '=')[1], ' ')[0]) - reached, 0)
         AS possible_via_indefinite,
       CASE WHEN $succession = 'follow' THEN coalesce(a.absorbed, []) ELSE [] END AS counted_with,
       CASE WHEN $succession = 'follow' THEN coalesce(a.uncrossed, []) ELSE [] END AS not_followed
ORDER BY tasks DESC, via_all_group DESC, agency_id
