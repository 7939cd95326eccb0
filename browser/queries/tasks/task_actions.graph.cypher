// 任务的举措（图） / Actions of these tasks
// 一些任务的各项举措（一句或分号之间的一段），及其力度、前提、范围。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.1']
MATCH p = (t:Task)-[:HAS_ACTION]->(x:Action)
WHERE t.id IN ['430000-2021-1458c594.1']
RETURN p ORDER BY t.id, x.id LIMIT 150
