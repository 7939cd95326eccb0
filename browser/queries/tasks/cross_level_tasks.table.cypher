// 跨层级、跨条块的任务（表） / Tasks across levels and lines
// 点名机构分属不同层级，或分属条（垂直管理）与块（地方）的任务。
// document（只看这份文件）= null
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE null IS NULL OR t.document_id = null
WITH DISTINCT t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
     a.id AS agency, a.level AS level, a.line AS line
ORDER BY level, line, agency
WITH task_id, document, ordinal, number, title, collect(DISTINCT level) AS levels, collect(DISTINCT line) AS lines,
     count(agency) AS bodies
WHERE size(levels) > 1 OR size(lines) > 1
RETURN task_id, document, ordinal, number, title, levels, lines, bodies
ORDER BY document, ordinal, task_id
LIMIT 500
