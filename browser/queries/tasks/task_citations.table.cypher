// 任务引用的文件（表） / Documents cited by these tasks
// 一些任务正文引用的文件，每条都有原文和位置。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.61']
MATCH (t:Task)-[r:CITES]->(d:Document)
WHERE t.id IN ['430000-2021-1458c594.61']
RETURN t.id AS task_id, d.id AS cited_id, d.title AS title, r.relation AS relation, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY task_id, span_start, cited_id
LIMIT 500
