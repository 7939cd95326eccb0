// 任务的主题与依据（图） / Themes of these tasks
// 一些任务推进的改革主题，每条都有原文和位置。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.3']
MATCH p = (t:Task)-[:ADVANCES]->(x:Theme)
WHERE t.id IN ['430000-2021-1458c594.3']
RETURN p ORDER BY t.id, x.id LIMIT 150
