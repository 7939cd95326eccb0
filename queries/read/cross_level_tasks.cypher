// title: {zh: 跨层级、跨条块的任务, en: Tasks across levels and lines}
// description:
//   zh: 点名机构分属不同层级，或分属条（垂直管理）与块（地方）的任务。
//   en: "Tasks whose named bodies belong to different levels, or both to the vertical line and to localities."
// topic: tasks
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: levels, type: strings, zh: 所涉层级, en: levels}
//   - {name: lines, type: strings, zh: 所涉条块, en: lines of authority}
//   - {name: bodies, type: integer, zh: 点名的机构数, en: named bodies}
// order: [document, ordinal, task_id]
// example: {}
// heavy: true
// browser: |
//   MATCH p = (a:Actor:Agency)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(b:Actor:Agency)
//   WHERE a.id < b.id AND (a.level <> b.level OR a.line <> b.line)
//   RETURN p ORDER BY t.id, a.id, b.id LIMIT 100
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE $document IS NULL OR t.document_id = $document
WITH DISTINCT t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
     a.id AS agency, a.level AS level, a.line AS line
ORDER BY level, line, agency
WITH task_id, document, ordinal, number, title, collect(DISTINCT level) AS levels, collect(DISTINCT line) AS lines,
     count(agency) AS bodies
WHERE size(levels) > 1 OR size(lines) > 1
RETURN task_id, document, ordinal, number, title, levels, lines, bodies
ORDER BY document, ordinal, task_id
