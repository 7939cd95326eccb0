// title: {zh: 一份文件在任务之外引用的文件, en: What a document cites outside its tasks}
// description:
//   zh: 一份文件在任务之外（如导语中）引用的文件：所依据的、所落实的与其他，每条都有原文和位置。
//   en: "Documents cited outside the tasks, in the preamble for instance: what it rests on, what it implements, and others."
// topic: documents
// parameters:
//   - {name: document, type: document, required: true, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: cited_id, type: string, zh: 被引文件编号, en: id of the cited document}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: number, type: string, zh: 文号, en: document number}
//   - {name: relation, type: string, zh: 引用关系：basis implement issue revise clean_up cite, en: relation}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
// order: [span_start, span_end, cited_id, relation]
// example: {document: "430000-2021-1458c594"}
// browser: |
//   MATCH p = (:Document {id: $document})-[:IMPLEMENTS|CITES]->(x:Document)
//   RETURN p ORDER BY x.id LIMIT 150
MATCH (d:Document {id: $document})-[r:IMPLEMENTS|CITES]->(x:Document)
WHERE r.span_start IS NOT NULL
RETURN x.id AS cited_id, x.title AS title, x.number AS number, r.relation AS relation, r.quote AS quote,
       r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY span_start, span_end, cited_id, relation
