// 某年新出现的共同列名（表） / New pairs of a year
// 某年度的文件中首次共同列名的机构对（此前年度的文件中没有）。
// year（年度）= 2021
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor:Agency)
WITH t.id AS task, t.document_id AS document, collect(DISTINCT x.id) AS bodies
MATCH (d:Document {id: document})
WHERE d.year <= 2021
WITH d.year AS year, bodies
UNWIND bodies AS source
UNWIND bodies AS target
WITH source, target, year
WHERE source < target
WITH source, target, min(year) AS first, sum(CASE WHEN year = 2021 THEN 1 ELSE 0 END) AS tasks
WHERE first = 2021
MATCH (a:Actor {id: source})
MATCH (b:Actor {id: target})
RETURN a.id AS source, a.name AS source_name, b.id AS target, b.name AS target_name, tasks
ORDER BY tasks DESC, source, target
LIMIT 500
