// 不在名录中的机构（图） / Bodies missing from the registry
// 名录、别称、规律都解释不了的机构名称，照计入图中，等待核对；牵涉的事实最多的在前。
MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY|MENTIONS]->(a:Actor:Agency)
WHERE NOT a.registered
RETURN p ORDER BY a.id, t.id LIMIT 150
