// title: {zh: 读懂了多少, en: How much was understood}
// description:
//   zh: 每份文件的责任分句数、完全读懂的分句数、未能解释的片段数、更正数。
//   en: "For each document: clauses, clauses wholly understood, unexplained pieces, corrections."
// topic: quality
// columns:
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: clauses, type: integer, zh: 责任分句数, en: responsibility clauses}
//   - {name: clauses_understood, type: integer, zh: 完全读懂的责任分句数, en: wholly understood}
//   - {name: unexplained, type: integer, zh: 未能解释的片段数, en: unexplained pieces}
//   - {name: corrections, type: integer, zh: 更正数, en: corrections}
// order: [document]
// example: {}
MATCH (d:Document)
WHERE d.ingested
RETURN d.id AS document, d.title AS title, d.tasks AS tasks, d.clauses AS clauses,
       d.clauses_understood AS clauses_understood, d.unexplained AS unexplained,
       COUNT { MATCH (:Correction)-[:CORRECTS]->(d) } AS corrections
ORDER BY document
