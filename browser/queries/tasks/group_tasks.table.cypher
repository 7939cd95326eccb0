// 机构群承担的任务（表） / Tasks of classes of bodies
// “各市州人民政府”“省直相关部门”等机构群承担了哪些任务；按名称中的文字筛选，如“市州”。
// document（只看这份文件）= null
// q（机构群名称所含文字）= '市州'
// quantifier（all 全体，indefinite 不定）= null
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(g:Actor:Group)
WHERE t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
  AND ('市州' IS NULL OR g.name CONTAINS '市州')
  AND (null IS NULL OR g.quantifier = null)
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       g.id AS group_id, g.name AS group_name, g.quantifier AS quantifier,
       CASE type(r) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END AS role,
       r.quote AS quote
ORDER BY document, ordinal, task_id, group_id, role, quote
LIMIT 500
