// 谁在哪项任务中承担什么（表） / Who is named in which task with which role
// 网络分析的原始数据：一行是一个机构在一项任务中的一个角色；任务与机构的双模网络，投影之前的样子。
// document（只看这份文件）= null
// theme（只看推进此主题的任务）= null
// role（只计此角色）= null
// groups（机构群：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员）= 'exclude'
// succession（keep 各机构各算；follow 把更名、并入的前身算在现今承接的机构名下，拆分、划转不跨越而列出）= 'keep'
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
  AND (null IS NULL
    OR (null = 'lead' AND type(r) = 'LED_BY')
    OR (null = 'responsible' AND type(r) = 'ASSIGNED_TO')
    OR (null = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL))
  AND (x:Agency OR ('exclude' <> 'exclude' AND x:Group))
WITH t.id AS task, t.document_id AS document, t.open_list AS open_list, x.quantifier AS quantifier,
     CASE WHEN 'keep' = 'follow' THEN coalesce(x.heir, x.id) ELSE x.id END AS actor,
     CASE WHEN type(r) = 'LED_BY' THEN 'lead' WHEN type(r) = 'ASSIGNED_TO' THEN 'responsible'
          WHEN r.role_detail = 'guide' THEN 'guide' ELSE 'support' END AS role
MATCH (d:Document {id: document})
OPTIONAL MATCH (:Actor {id: actor})-[m:HAS_MEMBER]->(y:Actor:Agency)
WHERE 'exclude' = 'expand' AND quantifier = 'all'
  AND (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
WITH task, document, open_list, role, d.issued_on AS issued_on,
     CASE WHEN y IS NOT NULL AND 'keep' = 'follow' THEN coalesce(y.heir, y.id) WHEN y IS NOT NULL THEN y.id
       WHEN 'exclude' = 'collapse' OR quantifier IS NULL THEN actor END AS body
WHERE body IS NOT NULL
RETURN DISTINCT task AS task_id, body AS agency_id, role, document, issued_on, open_list
ORDER BY task_id, agency_id, role
LIMIT 500
