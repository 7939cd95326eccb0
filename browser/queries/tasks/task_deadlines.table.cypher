// 任务的时限与依据（表） / Deadlines of these tasks
// 一些任务的时限，每条都有原文和位置；owner 为 other 的属于国家或其他机关的计划，不是本任务的时限。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.1']
MATCH (t:Task)-[r:DUE]->(x:Deadline)
WHERE t.id IN ['430000-2021-1458c594.1']
RETURN t.id AS task_id, x.id AS deadline_id, x.name AS name, x.kind AS kind, x.date AS date, x.precision AS precision,
       r.owner AS owner, r.action AS action, r.asserted AS asserted, r.ambiguous AS ambiguous, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at, r.rule AS rule
ORDER BY task_id, span_start, deadline_id, action
LIMIT 500
