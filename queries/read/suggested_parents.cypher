// title: {zh: 一份文件可能的上级文件, en: Suggested parents of a document}
// description:
//   zh: 一份文件可能依据或落实的文件：文中所引（文号或标题相同的，已在图中则给出编号），人工裁定的，以及已对照而有承接的。未经裁定的只是建议。
//   en: "Documents that this one may rest on: those it names (with the id where number or title is that of a document in the graph), those a curator decided on, and those it was found to take text from. A suggestion until it is decided."
// topic: documents
// parameters:
//   - {name: document, type: document, required: true, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: basis, type: string, zh: "由何而来：decided 人工裁定，implement 贯彻落实，basis 依据，aligned 文字有承接", en: "decided, implement, basis, or aligned"}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: number, type: string, zh: 文号, en: document number}
//   - {name: parent, type: string, zh: 图中文件的编号；不在图中则为空, en: "id of the document in the graph, or null"}
//   - {name: taken, type: integer, zh: 对照得出的照搬、收窄、增补对数；未对照则为空, en: "pairs taken over where compared, or null"}
//   - {name: quote, type: string, zh: 文中的写法, en: how the text names it}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: cited_id, type: string, zh: 被引文件的编号, en: id of the cited document}
// order: [basis, span_start, cited_id, parent]
// example: {document: "430000-2021-1458c594"}
// heavy: true
// browser: |
//   MATCH p = (:Document {id: $document})-[:IMPLEMENTS|COMPARED_WITH]->(x:Document)
//   RETURN p ORDER BY x.id LIMIT 150
MATCH (d:Document {id: $document})-[r:IMPLEMENTS|COMPARED_WITH]->(x:Document)
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
