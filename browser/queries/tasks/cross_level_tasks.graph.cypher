// 跨层级、跨条块的任务（图） / Tasks across levels and lines
// 点名机构分属不同层级，或分属条（垂直管理）与块（地方）的任务。
MATCH p = (a:Actor:Agency)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(b:Actor:Agency)
WHERE a.id < b.id AND (a.level <> b.level OR a.line <> b.line)
RETURN p ORDER BY t.id, a.id, b.id LIMIT 100
