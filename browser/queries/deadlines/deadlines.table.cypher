// 时限（表） / Deadlines
// 任务的时限，一项任务的一个时限一行；没有日期的也列出，除非按日期筛选。owner 为 other 的属于国家或其他机关的计划，不是本任务的时限。
// document（只看这份文件）= null
// agency（只看点名此机构的任务）= null
// theme（只看推进此主题的任务）= null
// from（日期不早于此日）= '2021-01-01'
// to（日期不晚于此日）= '2021-12-31'
// kind（类别：by 截至，recurring 周期，conditional 条件，event 事件，ongoing 长期）= null
// owner（时限属于 task 本任务，或 other 国家或其他机关）= null
// as_of（以此日为准标明日期是否已过）= null
MATCH (t:Task)-[r:DUE]->(x:Deadline)
WHERE t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
  AND (null IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: null}) } > 0)
  AND ('2021-01-01' IS NULL OR x.date >= '2021-01-01') AND ('2021-12-31' IS NULL OR x.date <= '2021-12-31')
  AND (null IS NULL OR x.kind = null) AND (null IS NULL OR r.owner = null)
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       x.id AS deadline_id, x.name AS name, x.kind AS kind, x.date AS date, x.precision AS precision, r.owner AS owner,
       r.action AS action, r.quote AS quote, r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at,
       x.date < null AS date_passed
ORDER BY date, document, ordinal, task_id, span_start, deadline_id, action
LIMIT 500
