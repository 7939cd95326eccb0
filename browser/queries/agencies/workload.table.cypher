// 任务承担情况（表） / Tasks borne by each body
// 各机构牵头、负责、配合的任务数，并列三种口径：点名的、经全体机构群涉及的、可能经同一地区的不定机构群涉及的。exclude 只计点名；collapse 把机构群也各列一行；expand 把全体机构群展开到有据可查的成员并计入各数。
// document（只看这份文件）= null
// theme（只看推进此主题的任务）= null
// year（只看此年度的文件）= null
// groups（机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员）= 'exclude'
// agency（只看此机构）= null
// succession（keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出）= 'keep'
// names_as_of（以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变）= null
OPTIONAL MATCH (asked:Actor {id: null})
WITH CASE WHEN 'keep' = 'follow' THEN coalesce(asked.heir, null) ELSE null END AS me
OPTIONAL MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(i:Actor:Group)
WHERE i.quantifier = 'indefinite'
  AND (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
  AND (null IS NULL OR COUNT { MATCH (d:Document {id: t.document_id}) WHERE d.year = null } > 0)
WITH me, substring(i.id, 2, 6) AS place, count(DISTINCT t.id) AS tasks
WITH me, collect(place + '=' + toString(tasks)) AS pieces
WITH me, reduce(s = ' ', piece IN pieces | s + piece + ' ') AS classes
MATCH (t:Task)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
MATCH (d:Document {id: t.document_id})
WHERE null IS NULL OR d.year = null
WITH me, classes, t, d.issued_on AS day, COUNT { MATCH (t)-[u:DUE]->(:Deadline) WHERE u.owner = 'task' } AS dues
OPTIONAL MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(n:Actor)
WITH me, classes, t, day, dues, n, CASE WHEN 'keep' = 'follow' THEN coalesce(n.heir, n.id) ELSE n.id END AS named
WITH me, classes, t.id AS task, day, dues, min(CASE WHEN n:Agency THEN named END) AS first,
     max(CASE WHEN n:Agency THEN named END) AS last,
     collect(DISTINCT CASE WHEN n.quantifier = 'indefinite' THEN substring(n.id, 2, 6) END) AS open
MATCH (:Task {id: task})-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
OPTIONAL MATCH (x)-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE x.quantifier = 'all' AND (m.from IS NULL OR m.from <= day) AND (m.until IS NULL OR m.until > day)
  AND ('exclude' = 'expand' OR y.id = me OR ('keep' = 'follow' AND y.heir = me)
    OR COUNT { MATCH (y)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(:Task) } > 0)
WITH me, classes, task, dues, first, last, open, r, x, y,
     CASE WHEN 'keep' = 'follow' THEN coalesce(x.heir, x.id) ELSE x.id END AS x_id,
     CASE WHEN 'keep' = 'follow' THEN coalesce(y.heir, y.id) ELSE y.id END AS y_id
WITH me, classes, task, dues, first = last AND x_id = first AS alone,
     CASE WHEN r.role_detail = 'guide' THEN 'guide' ELSE type(r) END AS role,
     CASE WHEN x:Agency OR x.id = me OR (x:Group AND 'exclude' = 'collapse') THEN x_id END AS actor, y_id AS member,
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
     CASE WHEN 'exclude' = 'expand' THEN 1 ELSE 0 END AS expand
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
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= null + '~']), ' ')[1]})
RETURN a.id AS agency_id, coalesce(n.name, a.name) AS name, coalesce(n.short_name, a.short_name) AS short_name, led,
       responsible, supporting, guiding, tasks, with_deadline, only_named, via AS via_all_group,
       coalesce(toInteger(split(split(classes, ' ' + a.place_code + '=')[1], ' ')[0]) - reached, 0)
         AS possible_via_indefinite,
       CASE WHEN 'keep' = 'follow' THEN coalesce(a.absorbed, []) ELSE [] END AS counted_with,
       CASE WHEN 'keep' = 'follow' THEN coalesce(a.uncrossed, []) ELSE [] END AS not_followed
ORDER BY tasks DESC, via_all_group DESC, agency_id
LIMIT 500
