// title: {zh: 只在本文件的任务（自有）, en: Tasks of its own}
// description:
//   zh: 与另一份文件对照后，没有任何对应的任务。没有对照过的文件不在其列（先运行 fengong align）。
//   en: "Tasks that nothing in the other document corresponds to. Documents that were not compared do not count: run fengong align first."
// topic: documents
// parameters:
//   - {name: child, type: document, required: true, zh: 下级或较新的文件, en: the lower or newer document}
//   - {name: parent, type: document, zh: 上级或较旧的文件；不给则不限, en: "the upper or older document; any, unless given"}
// columns:
//   - {name: parent, type: string, zh: 所对照的文件, en: the document it was compared with}
//   - {name: parent_title, type: string, zh: 其标题, en: its title}
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: text, type: string, zh: 任务全文, en: its text}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
// order: [parent, ordinal, task_id]
// example: {child: "430000-2021-1458c594"}
// browser: |
//   MATCH p = (:Document {id: $child})-[:COMPARED_WITH]->(b:Document)
//   RETURN p ORDER BY b.id LIMIT 150
MATCH (a:Document {id: $child})-[:COMPARED_WITH]->(b:Document)
WHERE $parent IS NULL OR b.id = $parent
MATCH (t:Task)
WHERE t.document_id = $child
  AND COUNT { MATCH (t)-[:ALIGNS_WITH]->(u:Task) WHERE u.document_id = b.id } = 0
RETURN b.id AS parent, b.title AS parent_title, t.id AS task_id, t.number AS number, t.title AS title, t.text AS text,
       t.ordinal AS ordinal
ORDER BY parent, ordinal, task_id
