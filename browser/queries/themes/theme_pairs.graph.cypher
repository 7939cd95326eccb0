// 同行的主题（图） / Themes that travel together
// 同一任务推进的主题对，按任务数排列。
MATCH p = (a:Theme)<-[:ADVANCES]-(t:Task)-[:ADVANCES]->(b:Theme)
WHERE a.id < b.id
RETURN p ORDER BY t.id, a.id, b.id LIMIT 100
