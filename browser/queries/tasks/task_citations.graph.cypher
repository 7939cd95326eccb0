// 任务引用的文件（图） / Documents cited by these tasks
// 一些任务正文引用的文件，每条都有原文和位置。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.61']
MATCH p = (t:Task)-[:CITES]->(x:Document)
WHERE t.id IN ['430000-2021-1458c594.61']
RETURN p ORDER BY t.id, x.id LIMIT 150
