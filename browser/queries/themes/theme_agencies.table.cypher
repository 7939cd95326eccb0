// 主题由哪些机构推进（表） / Bodies of a theme
// 推进一个主题的任务点名了哪些机构。
// theme（主题）= 'theme:8f91e5e8'
// document（只看这份文件）= null
MATCH (t:Task)-[:ADVANCES]->(:Theme {id: 'theme:8f91e5e8'})
WHERE null IS NULL OR t.document_id = null
MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WITH a, count(DISTINCT t.id) AS tasks, count(DISTINCT CASE WHEN type(r) = 'LED_BY' THEN t.id END) AS led
RETURN a.id AS agency_id, a.name AS name, a.short_name AS short_name, tasks, led
ORDER BY tasks DESC, agency_id
LIMIT 500
