// 网络中的机构（表） / Nodes of the network
// 网络的节点：在所选范围内被点名的机构（及按 groups 计入的机构群或成员），含没有任何边的。
// document（只看这份文件）= null
// theme（只看推进此主题的任务）= null
// role（只计此角色（两端都须是此角色））= null
// groups（机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员）= 'exclude'
// succession（keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出）= 'keep'
// names_as_of（以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变）= null
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
  AND (null IS NULL
    OR (null = 'lead' AND type(r) = 'LED_BY')
    OR (null = 'responsible' AND type(r) = 'ASSIGNED_TO')
    OR (null = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL))
  AND (x:Agency OR ('exclude' <> 'exclude' AND x:Group))
WITH t.id AS task, t.document_id AS document, x.quantifier AS quantifier,
     CASE WHEN 'keep' = 'follow' THEN coalesce(x.heir, x.id) ELSE x.id END AS actor,
     max(CASE WHEN type(r) = 'LED_BY' THEN 1 ELSE 0 END) AS led
MATCH (d:Document {id: document})
OPTIONAL MATCH (:Actor {id: actor})-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE 'exclude' = 'expand' AND quantifier = 'all'
  AND (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
WITH task, document, led,
     CASE WHEN y IS NOT NULL AND 'keep' = 'follow' THEN coalesce(y.heir, y.id) WHEN y IS NOT NULL THEN y.id
       WHEN 'exclude' = 'collapse' OR quantifier IS NULL THEN actor END AS body
WHERE body IS NOT NULL
WITH task, document, body AS id, max(led) AS led
WITH id, count(task) AS tasks, sum(led) AS led
MATCH (a:Actor {id: id})
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= null + '~']), ' ')[1]})
RETURN a.id AS id, coalesce(n.name, a.name) AS name, coalesce(n.short_name, a.short_name) AS short_name,
       CASE WHEN a:Agency THEN 'agency' ELSE 'group' END AS actor_kind, a.level AS level, a.kind AS kind,
       a.line AS line, a.place_code AS place_code, tasks, led,
       CASE WHEN 'keep' = 'follow' THEN coalesce(a.absorbed, []) ELSE [] END AS counted_with,
       CASE WHEN 'keep' = 'follow' THEN coalesce(a.uncrossed, []) ELSE [] END AS not_followed
ORDER BY tasks DESC, id
LIMIT 500
