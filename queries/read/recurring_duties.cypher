// title: {zh: 周期性与长期任务, en: Recurring and ongoing duties}
// description:
//   zh: 每年、每季度、长期坚持一类的任务；可只看一个机构。
//   en: Duties that recur or go on; of one body where given.
// topic: deadlines
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: agency, type: agency, zh: 只看点名此机构的任务, en: only tasks that name this body}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: kind, type: string, zh: 类别, en: kind}
//   - {name: name, type: string, zh: 说法, en: expression}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
//   - {name: lead, type: strings, zh: 牵头机构的名称, en: names of the leading bodies}
// order: [document, ordinal, task_id, span_start, name]
// example: {}
// browser: |
//   MATCH p = (t:Task)-[:DUE]->(x:Deadline)
//   WHERE x.kind IN ['recurring', 'ongoing']
//   RETURN p ORDER BY x.id, t.id LIMIT 150
MATCH (t:Task)-[r:DUE]->(x:Deadline)
WHERE x.kind IN ['recurring', 'ongoing'] AND ($document IS NULL OR t.document_id = $document)
  AND ($agency IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency}) } > 0)
OPTIONAL MATCH (t)-[l:LED_BY]->(a:Actor)
WITH t, r, x, l, a ORDER BY l.position, a.name
WITH t, r, x, collect(a.name) AS lead
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       x.kind AS kind, x.name AS name, r.quote AS quote, r.span_start AS span_start, r.span_end AS span_end,
       r.found_at AS found_at, lead
ORDER BY document, ordinal, task_id, span_start, name
