// 值得读入的文件（表） / Documents worth fetching
// 图中文件所依据或落实、而自身不在图中的文件：读入后即可对照。按有多少份文件引用它排列。
// document（只看这份文件所引的）= null
MATCH (d:Document)-[r:IMPLEMENTS]->(x:Document)
WHERE NOT x.ingested AND (null IS NULL OR d.id = null)
WITH DISTINCT d, x, replace(replace(x.title, '《', ''), '》', '') AS bare
OPTIONAL MATCH (k:Document)
WHERE k.ingested
  AND (k.number = x.number OR replace(replace(k.title, '《', ''), '》', '') = bare
    OR replace(replace(k.title, '《', ''), '》', '') ENDS WITH '印发' + bare + '的通知')
WITH d, x, min(k.id) AS known
WHERE known IS NULL
WITH x, d ORDER BY d.id
WITH x, collect(d.id) AS named_by
RETURN x.id AS cited_id, x.title AS title, x.number AS number, size(named_by) AS documents, named_by
ORDER BY documents DESC, cited_id
LIMIT 500
