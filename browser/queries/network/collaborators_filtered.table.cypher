// 共同列名的机构（带筛选）（表） / Bodies named together with one body, filtered
// 同“共同列名的机构”，可按文件、主题、角色筛选，可计入机构群；不定的机构群不会把两项任务连在一起。
// agency（机构）= '430000:market-regulation'
// document（只看这份文件）= null
// theme（只看推进此主题的任务）= null
// role（只计此角色（两端都须是此角色））= null
// groups（机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员）= 'collapse'
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
  AND ('collapse' = 'expand' OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:market-regulation'}) } > 0)
  AND (null IS NULL
    OR (null = 'lead' AND type(r) = 'LED_BY')
    OR (null = 'responsible' AND type(r) = 'ASSIGNED_TO')
    OR (null = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL))
  AND (x:Agency OR ('collapse' <> 'exclude' AND x:Group))
WITH t.id AS task, t.document_id AS document, x.id AS actor, x.quantifier AS quantifier,
     max(CASE WHEN type(r) = 'LED_BY' THEN 1 ELSE 0 END) AS led
MATCH (d:Document {id: document})
OPTIONAL MATCH (:Actor {id: actor})-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE 'collapse' = 'expand' AND quantifier = 'all'
  AND (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
WITH task, document, led,
     CASE WHEN y IS NOT NULL THEN y.id WHEN 'collapse' = 'collapse' OR quantifier IS NULL THEN actor END AS body
WHERE body IS NOT NULL
WITH task, document, body AS id, max(led) AS led
WITH task, document, collect({id: id, led: led}) AS bodies
WITH task, document, bodies, head([b IN bodies WHERE b.id = '430000:market-regulation' | b.led]) AS mine
WHERE mine IS NOT NULL
UNWIND bodies AS other
WITH other.id AS id, count(task) AS tasks, count(DISTINCT document) AS documents,
     sum(CASE WHEN mine = 1 AND other.led = 0 THEN 1 ELSE 0 END) AS led_by_me,
     sum(CASE WHEN mine = 0 AND other.led = 1 THEN 1 ELSE 0 END) AS led_by_other, sum(mine * other.led) AS co_led
WHERE id <> '430000:market-regulation'
MATCH (a:Actor {id: id})
RETURN a.id AS agency_id, a.name AS name, a.short_name AS short_name, tasks, led_by_me, led_by_other, co_led, documents
ORDER BY tasks DESC, agency_id
LIMIT 500
