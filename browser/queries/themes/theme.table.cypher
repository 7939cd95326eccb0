// 一个主题（表） / One theme
// 一个改革主题的名称、类别、别称，以及推进它的任务数和文件数。
// theme（主题）= 'theme:8f91e5e8'
MATCH (h:Theme {id: 'theme:8f91e5e8'})
OPTIONAL MATCH (t:Task)-[:ADVANCES]->(h)
WITH h, count(DISTINCT t.id) AS tasks, count(DISTINCT t.document_id) AS documents
RETURN h.id AS id, h.name AS name, h.group AS group, coalesce(h.aliases, []) AS aliases, tasks, documents
ORDER BY id
LIMIT 500
