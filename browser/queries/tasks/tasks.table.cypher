// 任务（表） / Tasks
// 任务清单；各项筛选可以合用。agency 与 role 一起给出时，指该机构以此角色承担。
// document（只看这份文件）= null
// agency（只看点名此机构（或机构群）的任务）= '430000:market-regulation'
// role（角色：lead 牵头，responsible 负责，support 配合，guide 指导督促）= 'lead'
// theme（只看推进此主题的任务）= null
// due_from（本任务的时限不早于此日）= null
// due_to（本任务的时限不晚于此日）= null
// q（所含文字）= null
// level（层级：topic 专题，task 任务，measure 措施）= null
MATCH (t:Task)
WHERE t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
  AND (null IS NULL OR t.level = null)
  AND (null IS NULL OR t.title CONTAINS null OR t.text CONTAINS null)
  AND (('430000:market-regulation' IS NULL AND 'lead' IS NULL) OR COUNT {
        MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
        WHERE ('430000:market-regulation' IS NULL OR a.id = '430000:market-regulation')
          AND ('lead' IS NULL
            OR ('lead' = 'lead' AND type(r) = 'LED_BY')
            OR ('lead' = 'responsible' AND type(r) = 'ASSIGNED_TO')
            OR ('lead' = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL)
            OR ('lead' = 'guide' AND r.role_detail = 'guide'))
      } > 0)
  AND ((null IS NULL AND null IS NULL) OR COUNT {
        MATCH (t)-[u:DUE]->(x:Deadline)
        WHERE u.owner = 'task' AND x.date IS NOT NULL
          AND (null IS NULL OR x.date >= null) AND (null IS NULL OR x.date <= null)
      } > 0)
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title,
       t.level AS level, t.open_list AS open_list
ORDER BY document, ordinal, task_id
LIMIT 500
