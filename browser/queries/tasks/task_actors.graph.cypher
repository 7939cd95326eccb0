// 任务的责任方与依据（图） / Who bears these tasks
// 一些任务的牵头、负责、配合各方，每条都有原文、位置和规则。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.3']
MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
WHERE t.id IN ['430000-2021-1458c594.3']
RETURN p ORDER BY t.id, x.id LIMIT 150
