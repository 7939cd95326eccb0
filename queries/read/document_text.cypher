// title: {zh: 一份文件的全文, en: Text of a document}
// description:
//   zh: 一份文件的全文；一切位置以它为准，按字符计。
//   en: "The whole text; all positions index it, in characters."
// topic: documents
// parameters:
//   - {name: document, type: document, required: true, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: text, type: string, zh: 全文, en: the text}
// order: [id]
// example: {document: "430000-2021-1458c594"}
// browser: |
//   MATCH p = (:Document {id: $document})-[:HAS_TEXT]->(:Text)
//   RETURN p LIMIT 1
MATCH (d:Document {id: $document})-[:HAS_TEXT]->(x:Text)
RETURN d.id AS id, x.text AS text
ORDER BY id
