// 任务的时限与依据（图） / Deadlines of these tasks
// 一些任务的时限，每条都有原文和位置；owner 为 other 的属于国家或其他机关的计划，不是本任务的时限。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.1']
MATCH p = (t:Task)-[:DUE]->(x:Deadline)
WHERE t.id IN ['430000-2021-1458c594.1']
RETURN p ORDER BY t.id, x.id LIMIT 150
