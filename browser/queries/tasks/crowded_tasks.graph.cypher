// 点名机构最多的任务（图） / Most crowded tasks
// 点名机构最多的任务：协调面最广之处。
// least（至少点名几家）= 5
MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Agency) } >= 5
RETURN p ORDER BY t.id, a.id LIMIT 150
