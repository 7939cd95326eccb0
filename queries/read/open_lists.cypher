// title: {zh: 责任名单未列尽的任务, en: Tasks with an open list}
// description:
//   zh: 责任名单以“等”收尾的任务：未点名不等于不承担。
//   en: "Tasks whose list of bodies ends in 等: not named does not mean not concerned."
// topic: tasks
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: named, type: integer, zh: 点名的机构数, en: named bodies}
//   - {name: clause, type: string, zh: 责任分句原文, en: responsibility clause}
// order: [document, ordinal, task_id]
// example: {}
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
//   WHERE t.open_list
//   RETURN p ORDER BY t.id, a.id LIMIT 150
MATCH (t:Task)
WHERE t.open_list AND t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
OPTIONAL MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WITH t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
     t.clause AS clause, count(DISTINCT a.id) AS named
RETURN task_id, document, ordinal, number, title, named, clause
ORDER BY document, ordinal, task_id
