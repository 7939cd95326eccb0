// title: {zh: 时限, en: Deadlines}
// description:
//   zh: 任务的时限，一项任务的一个时限一行；没有日期的也列出，除非按日期筛选。owner 为 other 的属于国家或其他机关的计划，不是本任务的时限。
//   en: One row a task and deadline; undated ones included unless filtered by date. Owner other marks dates of the State or another body.
// topic: deadlines
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: agency, type: agency, zh: 只看点名此机构的任务, en: only tasks that name this body}
//   - {name: theme, type: theme, zh: 只看推进此主题的任务, en: only tasks that advance this theme}
//   - {name: from, type: date, zh: 日期不早于此日, en: date not before this day}
//   - {name: to, type: date, zh: 日期不晚于此日, en: date not after this day}
//   - {name: kind, type: string, values: [by, recurring, conditional, event, ongoing], zh: 类别：by 截至，recurring 周期，conditional 条件，event 事件，ongoing 长期, en: "by, recurring, conditional, event or ongoing"}
//   - {name: owner, type: string, values: [task, other], zh: 时限属于 task 本任务，或 other 国家或其他机关, en: task or other}
//   - {name: as_of, type: date, zh: 以此日为准标明日期是否已过, en: day for date_passed}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: deadline_id, type: string, zh: 时限编号, en: id of the deadline}
//   - {name: name, type: string, zh: 时限, en: the deadline}
//   - {name: kind, type: string, zh: 类别, en: kind}
//   - {name: date, type: date, zh: 日期；没有具体日期则为空, en: date; null where none is stated}
//   - {name: precision, type: string, zh: 日期的精度：day month quarter half year plan, en: precision of the date}
//   - {name: owner, type: string, zh: 时限属于 task 本任务，或 other 国家或其他机关的计划, en: "task: its own; other: of the State or another body"}
//   - {name: action, type: integer, zh: 所约束的举措的次序；未指明则为空, en: ordinal of the action it governs}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
//   - {name: date_passed, type: boolean, zh: 到 as_of 之日日期是否已过；原文不载完成情况。未给 as_of 或无日期则为空, en: whether the date had passed on as_of; the text says nothing of completion}
// order: [date, document, ordinal, task_id, span_start, deadline_id, action]
// example: {from: "2021-01-01", to: "2021-12-31"}
// browser: |
//   MATCH p = (t:Task)-[:DUE]->(x:Deadline)
//   WHERE x.date >= $from AND x.date <= $to
//   RETURN p ORDER BY x.date, t.id LIMIT 150
MATCH (t:Task)-[r:DUE]->(x:Deadline)
WHERE t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($agency IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency}) } > 0)
  AND ($from IS NULL OR x.date >= $from) AND ($to IS NULL OR x.date <= $to)
  AND ($kind IS NULL OR x.kind = $kind) AND ($owner IS NULL OR r.owner = $owner)
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       x.id AS deadline_id, x.name AS name, x.kind AS kind, x.date AS date, x.precision AS precision, r.owner AS owner,
       r.action AS action, r.quote AS quote, r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at,
       x.date < $as_of AS date_passed
ORDER BY date, document, ordinal, task_id, span_start, deadline_id, action
