// 不在名录中的机构（表） / Bodies missing from the registry
// 名录、别称、规律都解释不了的机构名称，照计入图中，等待核对。
MATCH (a:Actor:Agency)
WHERE NOT a.registered AND a.documents > 0
OPTIONAL MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a)
WITH a, count(DISTINCT t.id) AS tasks, count(DISTINCT t.document_id) AS documents
RETURN a.id AS agency_id, a.name AS name, tasks, COUNT { MATCH (:Task)-[:MENTIONS]->(a) } AS mentions, documents
ORDER BY tasks DESC, agency_id
LIMIT 500
