// 共同列名的机构（带筛选）（表） / Bodies named together with one body, filtered
// 同“共同列名的机构”，可按文件、主题、角色筛选，可计入机构群；不定的机构群不会把两项任务连在一起。
// agency（机构）= '430000:market-regulation'
// document（只看这份文件）= null
// theme（只看推进此主题的任务）= null
// role（只计此角色（两端都须是此角色））= null
// groups（机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员）= 'collapse'
// succession（keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出）= 'keep'
// names_as_of（以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变）= null
OPTIONAL MATCH (asked:Actor {id: '430000:market-regulation'})
WITH CASE WHEN 'keep' = 'follow' THEN coalesce(asked.heir, '430000:market-regulation') ELSE '430000:market-regulation' END AS me
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
  AND ('collapse' = 'expand' OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:market-regulation'}) } > 0
    OR ('keep' = 'follow' AND COUNT {
      MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(w:Actor) WHERE coalesce(w.heir, w.id) = me
    } > 0))
  AND (null IS NULL
    OR (null = 'lead' AND type(r) = 'LED_BY')
    OR (null = 'responsible' AND type(r) = 'ASSIGNED_TO')
    OR (null = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL))
  AND (x:Agency OR ('collapse' <> 'exclude' AND x:Group))
WITH me, t.id AS task, t.document_id AS document, x.quantifier AS quantifier,
     CASE WHEN 'keep' = 'follow' THEN coalesce(x.heir, x.id) ELSE x.id END AS actor,
     max(CASE WHEN type(r) = 'LED_BY' THEN 1 ELSE 0 END) AS led
MATCH (d:Document {id: document})
OPTIONAL MATCH (:Actor {id: actor})-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE 'collapse' = 'expand' AND quantifier = 'all'
  AND (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
WITH me, task, document, led,
     CASE WHEN y IS NOT NULL AND 'keep' = 'follow' THEN coalesce(y.heir, y.id) WHEN y IS NOT NULL THEN y.id
       WHEN 'collapse' = 'collapse' OR quantifier IS NULL THEN actor END AS body
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
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= null + '~']), ' ')[1]})
RETURN a.id AS agency_id, coalesce(n.name, a.name) AS name, coalesce(n.short_name, a.short_name) AS short_name,
       tasks, led_by_me, led_by_other, co_led, documents,
       CASE WHEN 'keep' = 'follow' THEN coalesce(a.absorbed, []) ELSE [] END AS counted_with,
       CASE WHEN 'keep' = 'follow' THEN coalesce(a.uncrossed, []) ELSE [] END AS not_followed
ORDER BY tasks DESC, agency_id
LIMIT 500
