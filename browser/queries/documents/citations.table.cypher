// 引用的文件（表） / Citations
// 任务与文件引用了哪些文件，各有多少处。
// document（只看这份文件）= null
// relation（引用关系）= null
MATCH (n)-[r:CITES|IMPLEMENTS]->(d:Document)
WHERE r.relation IS NOT NULL AND (null IS NULL OR r.relation = null)
WITH n, r, d
WHERE (n:Task OR n:Document) AND (null IS NULL OR n.id = null OR n.document_id = null)
WITH d, r.relation AS relation, count(r) AS citations, count(DISTINCT CASE WHEN n:Task THEN n.id END) AS tasks
RETURN d.id AS cited_id, d.title AS title, d.number AS number, d.ingested AS ingested, relation, citations, tasks
ORDER BY citations DESC, cited_id, relation
LIMIT 500
