// 任务正文提及的机构（表） / Bodies mentioned in these tasks
// 一些任务正文提及而不在责任分句中的机构；不是角色，不计入任何统计。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.16']
MATCH (t:Task)-[r:MENTIONS]->(a:Actor)
WHERE t.id IN ['430000-2021-1458c594.16']
RETURN t.id AS task_id, a.id AS actor_id, a.name AS name, r.function AS function, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY task_id, span_start, actor_id
LIMIT 500
