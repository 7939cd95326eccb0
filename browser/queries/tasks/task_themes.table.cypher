// 任务的主题与依据（表） / Themes of these tasks
// 一些任务推进的改革主题，每条都有原文和位置。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.3']
MATCH (t:Task)-[r:ADVANCES]->(h:Theme)
WHERE t.id IN ['430000-2021-1458c594.3']
RETURN t.id AS task_id, h.id AS theme_id, h.name AS name, h.group AS group, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY task_id, span_start, theme_id
LIMIT 500
