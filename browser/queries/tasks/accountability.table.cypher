// 每项任务由谁负总责（表） / Accountability of each task
// 每项任务的问责结构，如一家牵头、多家牵头、一家负责、共同负责而无牵头、只有机构群。不从名单次序推断牵头。
// document（只看这份文件）= null
// accountability（只看这一类）= 'joint_without_lead'
MATCH (t:Task)
WHERE t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
OPTIONAL MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WITH t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
     t.open_list AS open_list, count(DISTINCT CASE WHEN type(r) = 'LED_BY' THEN a.id END) AS leads,
     count(DISTINCT CASE WHEN type(r) = 'ASSIGNED_TO' AND a:Agency THEN a.id END) AS responsible,
     count(DISTINCT CASE WHEN type(r) = 'ASSIGNED_TO' AND a:Group THEN a.id END) AS groups,
     count(DISTINCT CASE WHEN type(r) = 'ASSIGNED_TO' AND a:Official THEN a.id END) AS officials,
     count(DISTINCT CASE WHEN type(r) = 'SUPPORTED_BY' THEN a.id END) AS supporting
WITH task_id, document, ordinal, number, title, open_list, leads, responsible, groups, officials, supporting,
     CASE WHEN leads = 1 THEN 'single_lead' WHEN leads > 1 THEN 'several_leads'
          WHEN responsible = 1 AND groups = 0 AND officials = 0 AND NOT open_list THEN 'single_responsible'
          WHEN responsible > 0 THEN 'joint_without_lead'
          WHEN groups > 0 THEN 'groups_only'
          WHEN officials > 0 THEN 'officials_only'
          WHEN supporting > 0 THEN 'support_only'
          ELSE 'none' END AS accountability
WHERE 'joint_without_lead' IS NULL OR accountability = 'joint_without_lead'
RETURN task_id, document, ordinal, number, title,
       accountability, leads, responsible, groups, officials, supporting, open_list
ORDER BY document, ordinal, task_id
LIMIT 500
