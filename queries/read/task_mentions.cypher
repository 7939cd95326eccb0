// title: {zh: 任务正文提及的机构, en: Bodies mentioned in these tasks}
// description:
//   zh: 一些任务正文提及而不在责任分句中的机构；不是角色，不计入任何统计。
//   en: "Bodies that the text names outside the clause: no role, in no count."
// topic: tasks
// parameters:
//   - {name: ids, type: strings, required: true, zh: 任务编号（多个以逗号分隔）, en: "ids of the tasks, separated by commas"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: actor_id, type: string, zh: 机构编号, en: id of the body}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: function, type: string, zh: 提及的作用, en: function of the mention}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
// order: [task_id, span_start, actor_id]
// example: {ids: ["430000-2021-1458c594.16"]}
// browser: |
//   MATCH p = (t:Task)-[:MENTIONS]->(x:Actor)
//   WHERE t.id IN $ids
//   RETURN p ORDER BY t.id, x.id LIMIT 150
MATCH (t:Task)-[r:MENTIONS]->(a:Actor)
WHERE t.id IN $ids
RETURN t.id AS task_id, a.id AS actor_id, a.name AS name, r.function AS function, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY task_id, span_start, actor_id
