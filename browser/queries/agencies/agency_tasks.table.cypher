// 机构与每项任务的关系（表） / A body and every task
// 机构与任务的关系：named 点名，via_group 经全体机构群涉及，not_stated 原文未载（名单未列尽或含机构群，不能断定），excluded 名单列尽且无此机构。
// agency（机构）= '430000:market-regulation'
// involvement（只看这一种关系；any 不限）= 'named'
// document（只看这份文件）= null
// theme（只看推进此主题的任务）= null
// role（只看点名为此角色的任务）= null
MATCH (a:Actor {id: '430000:market-regulation'})
MATCH (t:Task)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
MATCH (d:Document {id: t.document_id})
WITH a, t, d.issued_on AS day, COUNT { MATCH (t)-[:LED_BY]->(a) } AS led,
     COUNT { MATCH (t)-[:ASSIGNED_TO]->(a) } AS responsible,
     COUNT { MATCH (t)-[s:SUPPORTED_BY]->(a) WHERE s.role_detail IS NULL } AS supporting,
     COUNT { MATCH (t)-[g:SUPPORTED_BY]->(a) WHERE g.role_detail = 'guide' } AS guiding
WITH t, [x IN [CASE WHEN led > 0 THEN 'lead' END, CASE WHEN responsible > 0 THEN 'responsible' END,
     CASE WHEN supporting > 0 THEN 'support' END, CASE WHEN guiding > 0 THEN 'guide' END] WHERE x IS NOT NULL] AS roles,
     [(t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(c:Actor:Group)-[m:HAS_MEMBER]->(a)
       WHERE c.quantifier = 'all' AND (m.from IS NULL OR m.from <= day)
         AND (m.until IS NULL OR m.until > day) | c.name] AS via
WHERE null IS NULL OR null IN roles
WITH t, roles, via,
     CASE WHEN size(roles) > 0 THEN 'named'
          WHEN size(via) > 0 THEN 'via_group'
          WHEN t.open_list OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Group) } > 0
            OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Agency) } = 0 THEN 'not_stated'
          ELSE 'excluded' END AS involvement
WHERE 'named' = 'any' OR involvement = 'named'
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title, t.level AS level, t.open_list AS open_list, involvement, roles, via
ORDER BY document, ordinal, task_id
LIMIT 500
