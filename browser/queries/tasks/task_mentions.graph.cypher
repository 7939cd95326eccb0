// 任务正文提及的机构（图） / Bodies mentioned in these tasks
// 一些任务正文提及而不在责任分句中的机构；不是角色，不计入任何统计。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.16']
MATCH p = (t:Task)-[:MENTIONS]->(x:Actor)
WHERE t.id IN ['430000-2021-1458c594.16']
RETURN p ORDER BY t.id, x.id LIMIT 150
