// 任务的目标与依据（表） / Targets of these tasks
// 一些任务要达到的目标，每条都有原文和位置。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.13']
MATCH (t:Task)-[r:HAS_TARGET]->(x:Target)
WHERE t.id IN ['430000-2021-1458c594.13']
RETURN t.id AS task_id, x.id AS target_id, x.name AS name, x.kind AS kind, x.comparator AS comparator, x.value AS value,
       x.unit AS unit, x.what AS what, r.action AS action, r.quote AS quote, r.span_start AS span_start,
       r.span_end AS span_end, r.found_at AS found_at
ORDER BY task_id, span_start, target_id
LIMIT 500
