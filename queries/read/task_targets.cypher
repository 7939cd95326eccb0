// title: {zh: 任务的目标与依据, en: Targets of these tasks}
// description:
//   zh: 一些任务要达到的目标，每条都有原文和位置。
//   en: "Targets of some tasks, with quote and position."
// topic: tasks
// parameters:
//   - {name: ids, type: strings, required: true, zh: 任务编号（多个以逗号分隔）, en: "ids of the tasks, separated by commas"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: target_id, type: string, zh: 目标编号, en: id of the target}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: kind, type: string, zh: 类别, en: kind}
//   - {name: comparator, type: string, zh: "比较：>= <= = ~", en: comparator}
//   - {name: value, type: number, zh: 数值；非数值目标则为空, en: "number, or null"}
//   - {name: unit, type: string, zh: 单位, en: unit}
//   - {name: what, type: string, zh: 所指事项, en: what is measured}
//   - {name: action, type: integer, zh: 所约束的举措的次序；未指明则为空, en: ordinal of the action it governs}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
// order: [task_id, span_start, target_id]
// example: {ids: ["430000-2021-1458c594.13"]}
// browser: |
//   MATCH p = (t:Task)-[:HAS_TARGET]->(x:Target)
//   WHERE t.id IN $ids
//   RETURN p ORDER BY t.id, x.id LIMIT 150
MATCH (t:Task)-[r:HAS_TARGET]->(x:Target)
WHERE t.id IN $ids
RETURN t.id AS task_id, x.id AS target_id, x.name AS name, x.kind AS kind, x.comparator AS comparator, x.value AS value,
       x.unit AS unit, x.what AS what, r.action AS action, r.quote AS quote, r.span_start AS span_start,
       r.span_end AS span_end, r.found_at AS found_at
ORDER BY task_id, span_start, target_id
