// title: {zh: 一份文件的部分, en: Sections of a document}
// description:
//   zh: 一份文件的各个部分和每部分的任务数；次序 0 是首个标题之前。
//   en: The sections of a document with their tasks; ordinal 0 stands before the first heading.
// topic: documents
// parameters:
//   - {name: document, type: document, required: true, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: ordinal, type: integer, zh: 次序, en: position}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: tasks, type: integer, zh: 直属的任务数, en: tasks directly below}
// order: [ordinal, id]
// example: {document: "430000-2021-1458c594"}
// browser: |
//   MATCH p = (:Document {id: $document})-[:HAS_SECTION]->(s:Section)
//   RETURN p ORDER BY s.ordinal LIMIT 299
MATCH (d:Document {id: $document})-[:HAS_SECTION]->(s:Section)
RETURN s.id AS id, s.ordinal AS ordinal, s.title AS title, COUNT { MATCH (s)-[:HAS_TASK]->(:Task) } AS tasks
ORDER BY ordinal, id
