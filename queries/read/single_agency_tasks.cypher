// title: {zh: 只点名一家机构的任务, en: Tasks that name one body only}
// description:
//   zh: 只点名一家机构的任务（可能还有机构群，或名单未列尽）。
//   en: "Tasks that name exactly one body; there may be classes of bodies beside it, or an open list."
// topic: tasks
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: agency, type: agency, zh: 只看点名此机构的, en: only those that name this body}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the agency}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: groups, type: integer, zh: 此外的机构群数, en: classes of bodies beside it}
//   - {name: open_list, type: boolean, zh: 责任名单是否以“等”收尾（未列尽，未点名不等于不承担）, en: "whether the list of bodies is open: not named does not mean not concerned"}
// order: [document, ordinal, task_id]
// example: {}
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
//   WHERE COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Agency) } = 1
//   RETURN p ORDER BY a.id, t.id LIMIT 150
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
WITH t.id AS id, count(DISTINCT a.id) AS bodies, min(a.id) AS agency_id, min(a.name) AS name
WHERE bodies = 1 AND ($agency IS NULL OR agency_id = $agency)
MATCH (t:Task {id: id})
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       agency_id, name, COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Group) } AS groups,
       t.open_list AS open_list
ORDER BY document, ordinal, task_id
