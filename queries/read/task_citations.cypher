// title: {zh: 任务引用的文件, en: Documents cited by these tasks}
// description:
//   zh: 一些任务正文引用的文件，每条都有原文和位置。
//   en: "Documents that some tasks cite, with quote and position."
// topic: tasks
// parameters:
//   - {name: ids, type: strings, required: true, zh: 任务编号（多个以逗号分隔）, en: "ids of the tasks, separated by commas"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: cited_id, type: string, zh: 被引文件编号, en: id of the cited document}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: relation, type: string, zh: 引用关系：basis implement issue revise clean_up cite, en: relation}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
// order: [task_id, span_start, cited_id]
// example: {ids: ["430000-2021-1458c594.61"]}
// browser: |
//   MATCH p = (t:Task)-[:CITES]->(x:Document)
//   WHERE t.id IN $ids
//   RETURN p ORDER BY t.id, x.id LIMIT 150
MATCH (t:Task)-[r:CITES]->(d:Document)
WHERE t.id IN $ids
RETURN t.id AS task_id, d.id AS cited_id, d.title AS title, r.relation AS relation, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY task_id, span_start, cited_id
