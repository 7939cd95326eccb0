// 同行的主题（表） / Themes that travel together
// 同一任务推进的主题对，按任务数排列。
// document（只看这份文件）= null
MATCH (a:Theme)<-[:ADVANCES]-(t:Task)-[:ADVANCES]->(b:Theme)
WHERE a.id < b.id AND (null IS NULL OR t.document_id = null)
WITH a, b, count(DISTINCT t.id) AS tasks
RETURN a.id AS theme_id, a.name AS theme, b.id AS other_id, b.name AS other, tasks
ORDER BY tasks DESC, theme_id, other_id
LIMIT 500
