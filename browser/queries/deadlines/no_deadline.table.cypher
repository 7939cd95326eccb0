// 没有自己时限的任务（表） / Tasks without a deadline of their own
// 没有自己时限的任务及缘由：awaits_state 等待国家部署或只写了国家的日期，none_stated 原文未写时限。
// document（只看这份文件）= null
// agency（只看点名此机构的任务）= null
// reason（只看这一种缘由）= 'none_stated'
MATCH (t:Task)
WHERE t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: null}) } > 0)
  AND COUNT { MATCH (t)-[own:DUE]->(:Deadline) WHERE own.owner = 'task' } = 0
OPTIONAL MATCH (t)-[r:DUE]->(:Deadline)
WITH t, r ORDER BY r.span_start, r.quote
WITH t, collect(DISTINCT r.quote) AS dates
OPTIONAL MATCH (t)-[:HAS_ACTION]->(x:Action)
WHERE x.condition CONTAINS '国家' OR x.condition CONTAINS '中央' OR x.condition CONTAINS '国务院'
WITH t, dates, x ORDER BY x.ordinal
WITH t, dates, collect(x.condition) AS conditions
WITH t, dates + conditions AS basis
WITH t, basis, CASE WHEN size(basis) > 0 THEN 'awaits_state' ELSE 'none_stated' END AS reason
WHERE 'none_stated' IS NULL OR reason = 'none_stated'
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       reason, basis
ORDER BY document, ordinal, task_id
LIMIT 500
