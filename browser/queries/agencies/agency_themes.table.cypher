// 机构推进哪些主题（表） / Themes of a body
// 点名此机构的任务推进了哪些改革主题。
// agency（机构）= '430000:market-regulation'
// document（只看这份文件）= null
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor {id: '430000:market-regulation'})
WHERE null IS NULL OR t.document_id = null
MATCH (t)-[:ADVANCES]->(h:Theme)
WITH h, count(DISTINCT t.id) AS tasks, count(DISTINCT CASE WHEN type(r) = 'LED_BY' THEN t.id END) AS led
RETURN h.id AS theme_id, h.name AS name, h.group AS group, tasks, led
ORDER BY tasks DESC, theme_id
LIMIT 500
