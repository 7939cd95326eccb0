// 任务的目标与依据（图） / Targets of these tasks
// 一些任务要达到的目标，每条都有原文和位置。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.13']
MATCH p = (t:Task)-[:HAS_TARGET]->(x:Target)
WHERE t.id IN ['430000-2021-1458c594.13']
RETURN p ORDER BY t.id, x.id LIMIT 150
