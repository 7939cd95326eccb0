// title: {zh: 没有自己时限的任务, en: Tasks without a deadline of their own}
// description:
//   zh: 没有自己时限的任务及缘由：awaits_state 等待国家部署或只写了国家的日期，none_stated 原文未写时限。
//   en: "Tasks with no deadline of their own: awaits_state, or none_stated."
// topic: deadlines
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: agency, type: agency, zh: 只看点名此机构的任务, en: only tasks that name this body}
//   - {name: reason, type: string, values: [awaits_state, none_stated], zh: 只看这一种缘由, en: only this reason}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: reason, type: string, zh: awaits_state 等待国家部署，none_stated 未写时限, en: awaits_state or none_stated}
//   - {name: basis, type: strings, zh: 所据原文, en: quotes}
// order: [document, ordinal, task_id]
// example: {reason: none_stated}
// heavy: true
MATCH (t:Task)
WHERE t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
  AND ($agency IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency}) } > 0)
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
WHERE $reason IS NULL OR reason = $reason
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       reason, basis
ORDER BY document, ordinal, task_id
