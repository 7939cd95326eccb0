// title: {zh: 点名机构最多的任务, en: Most crowded tasks}
// description:
//   zh: 点名机构最多的任务：协调面最广之处。
//   en: Tasks that name the most bodies.
// topic: tasks
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: least, type: integer, default: 2, zh: 至少点名几家, en: name at least this many bodies}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: bodies, type: integer, zh: 点名的机构数, en: named bodies}
//   - {name: lead, type: strings, zh: 牵头机构的名称, en: names of the leading bodies}
//   - {name: open_list, type: boolean, zh: 责任名单是否以“等”收尾（未列尽，未点名不等于不承担）, en: "whether the list of bodies is open: not named does not mean not concerned"}
// order: ["-bodies", document, ordinal, task_id]
// example: {least: 5}
// heavy: true
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
//   WHERE COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Agency) } >= $least
//   RETURN p ORDER BY t.id, a.id LIMIT 150
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE $document IS NULL OR t.document_id = $document
WITH t.id AS id, count(DISTINCT a.id) AS bodies
WHERE bodies >= $least
MATCH (t:Task {id: id})
OPTIONAL MATCH (t)-[r:LED_BY]->(b:Actor)
WITH t, bodies, r, b ORDER BY r.position, b.name
WITH t, bodies, collect(b.name) AS lead
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       bodies, lead, t.open_list AS open_list
ORDER BY bodies DESC, document, ordinal, task_id
