// title: {zh: 一项任务的原文, en: One task}
// description:
//   zh: 一项任务的原文、责任分句、引号用语，以及它在文件全文中的位置。
//   en: "The text of one task, its responsibility clause and quoted terms, and where they stand in the document."
// topic: tasks
// parameters:
//   - {name: task, type: task, required: true, zh: 任务, en: the task}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: document_title, type: string, zh: 所属文件的标题, en: title of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: section, type: string, zh: 所属部分的标题, en: title of its section}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: level, type: string, zh: 层级, en: level}
//   - {name: open_list, type: boolean, zh: 责任名单是否以“等”收尾（未列尽，未点名不等于不承担）, en: "whether the list of bodies is open: not named does not mean not concerned"}
//   - {name: text, type: string, zh: 任务全文, en: its text}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
//   - {name: clause, type: string, zh: 责任分句原文, en: responsibility clause}
//   - {name: clause_spans, type: strings, zh: 各责任分句的起止位置，两两成对, en: pairs of positions of its clauses}
//   - {name: clause_found_at, type: strings, zh: 各责任分句在来源文件中的位置, en: place in the file of each of its clauses}
//   - {name: quoted, type: strings, zh: 引号中的用语, en: terms in quotation marks}
//   - {name: quoted_spans, type: strings, zh: 各引号用语的起止位置，两两成对, en: pairs of positions of these terms}
//   - {name: quoted_found_at, type: strings, zh: 各引号用语在来源文件中的位置, en: place in the file of each of these terms}
//   - {name: parent, type: string, zh: 上级任务的编号；没有则为空, en: "id of the task above, or null"}
//   - {name: measures, type: strings, zh: 下级措施的编号, en: ids of the measures below}
// order: [task_id]
// example: {task: "430000-2021-1458c594.3"}
// browser: |
//   MATCH p = (t:Task {id: $task})-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY|MENTIONS|ADVANCES|DUE|HAS_TARGET|HAS_ACTION|HAS_MEASURE|CITES]->(x)
//   RETURN p ORDER BY x.id LIMIT 299
MATCH (t:Task {id: $task})
MATCH (d:Document {id: t.document_id})
OPTIONAL MATCH (t)-[:HAS_MEASURE]->(below:Task)
WITH t, d, below ORDER BY below.ordinal
WITH t, d, collect(below.id) AS measures
RETURN t.id AS task_id, t.document_id AS document, d.title AS document_title, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title, t.level AS level, t.open_list AS open_list, t.text AS text,
       t.span_start AS span_start, t.span_end AS span_end, t.found_at AS found_at, t.clause AS clause,
       coalesce(t.clause_spans, []) AS clause_spans, coalesce(t.clause_found_at, []) AS clause_found_at,
       coalesce(t.quoted, []) AS quoted, coalesce(t.quoted_spans, []) AS quoted_spans,
       coalesce(t.quoted_found_at, []) AS quoted_found_at,
       head([(t)<-[:HAS_MEASURE]-(above:Task) | above.id]) AS parent, measures
ORDER BY task_id
