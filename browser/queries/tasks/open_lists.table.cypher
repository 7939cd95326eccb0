// 责任名单未列尽的任务（表） / Tasks with an open list
// 责任名单以“等”收尾的任务：未点名不等于不承担。
// document（只看这份文件）= null
MATCH (t:Task)
WHERE t.open_list AND t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
OPTIONAL MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WITH t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
     t.clause AS clause, count(DISTINCT a.id) AS named
RETURN task_id, document, ordinal, number, title, named, clause
ORDER BY document, ordinal, task_id
LIMIT 500
