// 共同列名网络（带筛选）（表） / The network of co-assignment, filtered
// 同“共同列名网络”，可按文件、主题、角色筛选，可计入机构群；不定的机构群不会把两项任务连在一起。
// document（只看这份文件）= null
// theme（只看推进此主题的任务）= null
// role（只计此角色（两端都须是此角色））= null
// groups（机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员）= 'collapse'
// succession（keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出）= 'keep'
// names_as_of（以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变）= null
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
  AND (null IS NULL
    OR (null = 'lead' AND type(r) = 'LED_BY')
    OR (null = 'responsible' AND type(r) = 'ASSIGNED_TO')
    OR (null = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL))
  AND (x:Agency OR ('collapse' <> 'exclude' AND x:Group))
WITH t.id AS task, t.document_id AS document, x.quantifier AS quantifier,
     CASE WHEN 'keep' = 'follow' THEN coalesce(x.heir, x.id) ELSE x.id END AS actor,
     max(CASE WHEN type(r) = 'LED_BY' THEN 1 ELSE 0 END) AS led
MATCH (d:Document {id: document})
OPTIONAL MATCH (:Actor {id: actor})-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE 'collapse' = 'expand' AND quantifier = 'all'
  AND (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
WITH task, document, led,
     CASE WHEN y IS NOT NULL AND 'keep' = 'follow' THEN coalesce(y.heir, y.id) WHEN y IS NOT NULL THEN y.id
       WHEN 'collapse' = 'collapse' OR quantifier IS NULL THEN actor END AS body
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
OPTIONAL MATCH (m:Actor {id: split(last([e IN a.eras WHERE e <= null + '~']), ' ')[1]})
OPTIONAL MATCH (n:Actor {id: split(last([e IN b.eras WHERE e <= null + '~']), ' ')[1]})
RETURN a.id AS source, coalesce(m.name, a.name) AS source_name, b.id AS target,
       coalesce(n.name, b.name) AS target_name, tasks, led_by_source, led_by_target, co_led, documents
ORDER BY tasks DESC, source, target
LIMIT 500
