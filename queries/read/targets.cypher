// title: {zh: 目标, en: Targets}
// description:
//   zh: 任务要达到的目标：数值、单位、所指事项，均附原文。
//   en: "What tasks are to reach: value, unit and subject, with the quote."
// topic: deadlines
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: agency, type: agency, zh: 只看点名此机构的任务, en: only tasks that name this body}
//   - {name: numeric, type: boolean, zh: 只看有（true）或没有（false）数值的, en: only those with (true) or without (false) a number}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: target_id, type: string, zh: 目标编号, en: id of the target}
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
// order: [document, ordinal, task_id, span_start, target_id]
// example: {numeric: true}
// browser: |
//   MATCH p = (t:Task)-[:HAS_TARGET]->(x:Target)
//   WHERE (x.value IS NOT NULL) = $numeric
//   RETURN p ORDER BY t.id, x.id LIMIT 150
MATCH (t:Task)-[r:HAS_TARGET]->(x:Target)
WHERE t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
  AND ($agency IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency}) } > 0)
  AND ($numeric IS NULL OR (x.value IS NOT NULL) = $numeric)
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       x.id AS target_id, x.kind AS kind, x.comparator AS comparator, x.value AS value, x.unit AS unit, x.what AS what,
       r.action AS action, r.quote AS quote, r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY document, ordinal, task_id, span_start, target_id
