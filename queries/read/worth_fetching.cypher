// title: {zh: 值得读入的文件, en: Documents worth fetching}
// description:
//   zh: 图中文件所依据或落实、而自身不在图中的文件：读入后即可对照。按有多少份文件引用它排列。
//   en: "Documents that others rest on or implement and that are not in the graph; once read in, they can be compared. Those that most documents name come first."
// topic: documents
// parameters:
//   - {name: document, type: document, zh: 只看这份文件所引的, en: only those named by this document}
// columns:
//   - {name: cited_id, type: string, zh: 被引文件编号, en: id of the cited document}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: number, type: string, zh: 文号, en: document number}
//   - {name: documents, type: integer, zh: 引用它的文件数, en: documents that name it}
//   - {name: named_by, type: strings, zh: 引用它的文件, en: which ones}
// order: ["-documents", cited_id]
// example: {}
// heavy: true
// browser: |
//   MATCH p = (d:Document)-[r:IMPLEMENTS]->(x:Document)
//   WHERE NOT x.ingested
//   RETURN p ORDER BY x.id, d.id LIMIT 150
MATCH (d:Document)-[r:IMPLEMENTS]->(x:Document)
WHERE NOT x.ingested AND ($document IS NULL OR d.id = $document)
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
