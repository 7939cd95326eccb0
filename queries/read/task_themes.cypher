// title: {zh: 任务的主题与依据, en: Themes of these tasks}
// description:
//   zh: 一些任务推进的改革主题，每条都有原文和位置。
//   en: "Reform themes that some tasks advance, with quote and position."
// topic: tasks
// parameters:
//   - {name: ids, type: strings, required: true, zh: 任务编号（多个以逗号分隔）, en: "ids of the tasks, separated by commas"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: theme_id, type: string, zh: 主题编号, en: id of the theme}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: group, type: string, zh: 所属类别, en: group of the theme}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
// order: [task_id, span_start, theme_id]
// example: {ids: ["430000-2021-1458c594.3"]}
// browser: |
//   MATCH p = (t:Task)-[:ADVANCES]->(x:Theme)
//   WHERE t.id IN $ids
//   RETURN p ORDER BY t.id, x.id LIMIT 150
MATCH (t:Task)-[r:ADVANCES]->(h:Theme)
WHERE t.id IN $ids
RETURN t.id AS task_id, h.id AS theme_id, h.name AS name, h.group AS group, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY task_id, span_start, theme_id
