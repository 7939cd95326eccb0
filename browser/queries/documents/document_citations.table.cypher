// 一份文件在任务之外引用的文件（表） / What a document cites outside its tasks
// 一份文件在任务之外（如导语中）引用的文件：所依据的、所落实的与其他，每条都有原文和位置。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH (d:Document {id: '430000-2021-1458c594'})-[r:IMPLEMENTS|CITES]->(x:Document)
WHERE r.span_start IS NOT NULL
RETURN x.id AS cited_id, x.title AS title, x.number AS number, r.relation AS relation, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY span_start, span_end, cited_id, relation
LIMIT 500
