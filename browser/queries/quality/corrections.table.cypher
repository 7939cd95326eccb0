// 更正记录（表） / Corrections on record
// 读入时对原文损坏处的更正：所见、读作、理由、位置。
// document（只看这份文件）= null
MATCH (c:Correction)-[:CORRECTS]->(d:Document)
WHERE d.ingested AND (null IS NULL OR d.id = null)
RETURN c.id AS id, d.id AS document, c.seen AS seen, c.reading AS reading, c.reason AS reason, c.quote AS quote,
       c.span_start AS span_start, c.span_end AS span_end, c.found_at AS found_at
ORDER BY id
LIMIT 500
