// title: {zh: 任务的举措, en: Actions of these tasks}
// description:
//   zh: 一些任务的各项举措（一句或分号之间的一段），及其力度、前提、范围。
//   en: "The actions of some tasks: one a sentence or part, with commitment, condition and scope."
// topic: tasks
// parameters:
//   - {name: ids, type: strings, required: true, zh: 任务编号（多个以逗号分隔）, en: "ids of the tasks, separated by commas"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: action_id, type: string, zh: 举措编号, en: id of the action}
//   - {name: ordinal, type: integer, zh: 次序, en: position}
//   - {name: text, type: string, zh: 举措原文, en: its text}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
//   - {name: commitment, type: string, zh: 力度, en: commitment}
//   - {name: commitment_word, type: string, zh: 力度的原词, en: printed word}
//   - {name: condition, type: string, zh: 前提条件原文, en: printed condition}
//   - {name: scope, type: string, zh: 适用范围原文, en: printed scope}
// order: [task_id, ordinal, action_id]
// example: {ids: ["430000-2021-1458c594.1"]}
// browser: |
//   MATCH p = (t:Task)-[:HAS_ACTION]->(x:Action)
//   WHERE t.id IN $ids
//   RETURN p ORDER BY t.id, x.id LIMIT 150
MATCH (t:Task)-[:HAS_ACTION]->(x:Action)
WHERE t.id IN $ids
RETURN t.id AS task_id, x.id AS action_id, x.ordinal AS ordinal, x.text AS text, x.span_start AS span_start,
       x.span_end AS span_end, x.found_at AS found_at, x.commitment AS commitment, x.commitment_word AS commitment_word,
       x.condition AS condition, x.scope AS scope
ORDER BY task_id, ordinal, action_id
