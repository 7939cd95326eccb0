// title: {zh: 上级文件中无人承接的任务, en: Tasks that were dropped}
// description:
//   zh: 上级（或较旧）文件中，本文件没有任何任务与之对应的任务。没有对照过的文件不在其列（先运行 fengong align）。
//   en: "Tasks of the upper or older document that nothing here takes up. Documents that were not compared do not count: run fengong align first."
// topic: documents
// parameters:
//   - {name: child, type: document, required: true, zh: 下级或较新的文件, en: the lower or newer document}
//   - {name: parent, type: document, zh: 上级或较旧的文件；不给则不限, en: "the upper or older document; any, unless given"}
// columns:
//   - {name: parent, type: string, zh: 上级或较旧文件的编号, en: id of the upper or older document}
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
MATCH (u:Task)
WHERE u.document_id = b.id
  AND COUNT { MATCH (t:Task)-[:ALIGNS_WITH]->(u) WHERE t.document_id = $child } = 0
RETURN b.id AS parent, b.title AS parent_title, u.id AS task_id, u.number AS number, u.title AS title, u.text AS text,
       u.ordinal AS ordinal
ORDER BY parent, ordinal, task_id
