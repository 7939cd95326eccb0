// 机构与每项任务的关系（表） / A body and every task
// 机构与任务的关系：named 点名，via_group 经全体机构群涉及，not_stated 原文未载（名单未列尽或含机构群，不能断定），excluded 名单列尽且无此机构。
// agency（机构）= '430000:market-regulation'
// involvement（只看这一种关系；any 不限）= 'named'
// document（只看这份文件）= null
// theme（只看推进此主题的任务）= null
// role（只看点名为此角色的任务）= null
// succession（keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出）= 'keep'
// names_as_of（以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变）= null
MATCH (me:Actor {id: '430000:market-regulation'})
OPTIONAL MATCH (h:Actor {id: CASE WHEN 'keep' = 'follow' THEN coalesce(me.heir, me.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH me, h, collect(w.id) AS others
WITH [me.id, h.id] + others AS ids, coalesce(h.uncrossed, []) AS not_followed
MATCH (t:Task)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
MATCH (d:Document {id: t.document_id})
OPTIONAL MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE a.id IN ids
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= null + '~']), ' ')[1]})
WITH t, ids, not_followed, d.issued_on AS day, type(r) AS kind, r.role_detail AS detail,
     coalesce(n.name, a.name) AS body
ORDER BY t.id, body
WITH t, ids, not_followed, day, collect(DISTINCT body) AS named_as,
     sum(CASE WHEN kind = 'LED_BY' THEN 1 ELSE 0 END) AS led,
     sum(CASE WHEN kind = 'ASSIGNED_TO' THEN 1 ELSE 0 END) AS responsible,
     sum(CASE WHEN kind = 'SUPPORTED_BY' AND detail IS NULL THEN 1 ELSE 0 END) AS supporting,
     sum(CASE WHEN kind = 'SUPPORTED_BY' AND detail = 'guide' THEN 1 ELSE 0 END) AS guiding
WITH t, not_followed, named_as, [w IN [CASE WHEN led > 0 THEN 'lead' END,
     CASE WHEN responsible > 0 THEN 'responsible' END, CASE WHEN supporting > 0 THEN 'support' END,
     CASE WHEN guiding > 0 THEN 'guide' END] WHERE w IS NOT NULL] AS roles,
     [(t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(c:Actor:Group)-[m:HAS_MEMBER]->(e:Actor)
       WHERE e.id IN ids AND c.quantifier = 'all' AND (m.from IS NULL OR m.from <= day)
         AND (m.until IS NULL OR m.until > day) | c.name] AS via
WHERE null IS NULL OR null IN roles
WITH t, roles, via, named_as, not_followed,
     CASE WHEN size(roles) > 0 THEN 'named'
          WHEN size(via) > 0 THEN 'via_group'
          WHEN t.open_list OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Group) } > 0
            OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Agency) } = 0 THEN 'not_stated'
          ELSE 'excluded' END AS involvement
WHERE 'named' = 'any' OR involvement = 'named'
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title, t.level AS level, t.open_list AS open_list, involvement, roles, via,
       named_as, not_followed
ORDER BY document, ordinal, task_id
LIMIT 500
