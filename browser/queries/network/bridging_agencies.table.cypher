// 连接两个主题的机构（表） / Bodies that bridge two themes
// 在两个主题的任务中都被点名的机构。
// theme（一个主题）= 'theme:8f91e5e8'
// other_theme（另一主题）= 'theme:d1b93edb'
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WITH DISTINCT a.id AS agency_id, a.name AS name, t.id AS task,
     COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: 'theme:8f91e5e8'}) } AS first,
     COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: 'theme:d1b93edb'}) } AS second
WITH agency_id, name, sum(CASE WHEN first > 0 THEN 1 ELSE 0 END) AS tasks,
     sum(CASE WHEN second > 0 THEN 1 ELSE 0 END) AS other_tasks,
     sum(CASE WHEN first > 0 AND second > 0 THEN 1 ELSE 0 END) AS both
WHERE tasks > 0 AND other_tasks > 0
RETURN agency_id, name, tasks, other_tasks, both
ORDER BY agency_id
LIMIT 500
