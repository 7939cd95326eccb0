// title: {zh: 任务的时限与依据, en: Deadlines of these tasks}
// description:
//   zh: 一些任务的时限，每条都有原文和位置；owner 为 other 的属于国家或其他机关的计划，不是本任务的时限。
//   en: Deadlines of some tasks with quote and position; owner other marks dates of the State or another body.
// topic: tasks
// parameters:
//   - {name: ids, type: strings, required: true, zh: 任务编号（多个以逗号分隔）, en: "ids of the tasks, separated by commas"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: deadline_id, type: string, zh: 时限编号, en: id of the deadline}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: kind, type: string, zh: 类别, en: kind}
//   - {name: date, type: date, zh: 日期；没有具体日期则为空, en: date; null where none is stated}
//   - {name: precision, type: string, zh: 日期的精度：day month quarter half year plan, en: precision of the date}
//   - {name: owner, type: string, zh: 时限属于 task 本任务，或 other 国家或其他机关的计划, en: "task: its own; other: of the State or another body"}
//   - {name: action, type: integer, zh: 所约束的举措的次序；未指明则为空, en: ordinal of the action it governs}
//   - {name: asserted, type: boolean, zh: 年份是否见于原文, en: whether the year is printed}
//   - {name: ambiguous, type: boolean, zh: 是否有歧义, en: whether it is ambiguous}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
//   - {name: rule, type: string, zh: 解读规则编号, en: rule it was read by}
// order: [task_id, span_start, deadline_id, action]
// example: {ids: ["430000-2021-1458c594.1"]}
// browser: |
//   MATCH p = (t:Task)-[:DUE]->(x:Deadline)
//   WHERE t.id IN $ids
//   RETURN p ORDER BY t.id, x.id LIMIT 150
MATCH (t:Task)-[r:DUE]->(x:Deadline)
WHERE t.id IN $ids
RETURN t.id AS task_id, x.id AS deadline_id, x.name AS name, x.kind AS kind, x.date AS date, x.precision AS precision,
       r.owner AS owner, r.action AS action, r.asserted AS asserted, r.ambiguous AS ambiguous, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at, r.rule AS rule
ORDER BY task_id, span_start, deadline_id, action
