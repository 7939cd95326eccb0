// 一个机构、机构群或领导（表） / One body, class of bodies or official
// 按编号查一个责任方：机构、机构群或领导，及其承担的任务数。
// agency（机构）= '430000:market-regulation'
MATCH (a:Actor {id: '430000:market-regulation'})
OPTIONAL MATCH (a)-[:LOCATED_IN]->(p:Place)
WITH a, min(p.name) AS place
OPTIONAL MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a)
WITH a, place, count(DISTINCT t.id) AS tasks, count(DISTINCT t.document_id) AS documents
OPTIONAL MATCH (t:Task)-[:MENTIONS]->(a)
WITH a, place, tasks, documents, count(DISTINCT t.id) AS mentions
RETURN a.id AS id, a.name AS name,
       CASE WHEN a:Agency THEN 'agency' WHEN a:Group THEN 'group' ELSE 'person' END AS actor_kind,
       a.short_name AS short_name, a.full_name AS full_name, coalesce(a.aliases, []) AS aliases, a.level AS level,
       a.kind AS kind, a.line AS line, place, a.place_code AS place_code, a.managed_by AS managed_by,
       a.registered AS registered, a.rule AS rule, a.quantifier AS quantifier, tasks, mentions, documents
ORDER BY id
LIMIT 500
