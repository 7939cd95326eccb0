// 任务的举措（表） / Actions of these tasks
// 一些任务的各项举措（一句或分号之间的一段），及其力度、前提、范围。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.1']
MATCH (t:Task)-[:HAS_ACTION]->(x:Action)
WHERE t.id IN ['430000-2021-1458c594.1']
RETURN t.id AS task_id, x.id AS action_id, x.ordinal AS ordinal, x.text AS text, x.span_start AS span_start,
       x.span_end AS span_end, x.found_at AS found_at, x.commitment AS commitment, x.commitment_word AS commitment_word,
       x.condition AS condition, x.scope AS scope
ORDER BY task_id, ordinal, action_id
LIMIT 500
