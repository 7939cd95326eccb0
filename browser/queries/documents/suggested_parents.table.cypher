// 一份文件可能的上级文件（表） / Suggested parents of a document
// 一份文件可能依据或落实的文件：文中所引（文号或标题相同的，已在图中则给出编号），人工裁定的，以及已对照而有承接的。未经裁定的只是建议。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH (d:Document {id: '430000-2021-1458c594'})-[r:IMPLEMENTS|COMPARED_WITH]->(x:Document)
WITH d, r, x, replace(replace(x.title, '《', ''), '》', '') AS bare
OPTIONAL MATCH (k:Document)
WHERE k.ingested AND k.id <> d.id
  AND (k.id = x.id OR k.number = x.number OR replace(replace(k.title, '《', ''), '》', '') = bare
    OR replace(replace(k.title, '《', ''), '》', '') ENDS WITH '印发' + bare + '的通知')
WITH d, r, x, min(k.id) AS parent
OPTIONAL MATCH (d)-[c:COMPARED_WITH]->(:Document {id: parent})
WITH r, x, parent, c.copied + c.narrowed + c.extended AS taken
WHERE type(r) <> 'COMPARED_WITH' OR taken > 0
RETURN CASE WHEN type(r) = 'COMPARED_WITH' THEN 'aligned' WHEN r.decided_on IS NOT NULL THEN 'decided'
            ELSE r.relation END AS basis,
       x.title AS title, x.number AS number, parent, taken, r.quote AS quote, r.span_start AS span_start,
       r.span_end AS span_end, x.id AS cited_id
ORDER BY basis, span_start, cited_id, parent
LIMIT 500
