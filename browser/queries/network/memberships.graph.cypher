// 谁在哪项任务中承担什么（图） / Who is named in which task with which role
// 网络分析的原始数据：一行是一个机构在一项任务中的一个角色；任务与机构的双模网络，投影之前的样子。
MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
RETURN p ORDER BY t.id, a.id LIMIT 150
