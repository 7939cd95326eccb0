// 只点名一家机构的任务（表） / Tasks that name one body only
// 只点名一家机构的任务（可能还有机构群，或名单未列尽）。
// document（只看这份文件）= null
// agency（只看点名此机构的）= null
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
WITH t.id AS id, count(DISTINCT a.id) AS bodies, min(a.id) AS agency_id, min(a.name) AS name
WHERE bodies = 1 AND (null IS NULL OR agency_id = null)
MATCH (t:Task {id: id})
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       agency_id, name, COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Group) } AS groups,
       t.open_list AS open_list
ORDER BY document, ordinal, task_id
LIMIT 500
