// title: {zh: 更正记录, en: Corrections on record}
// description:
//   zh: 读入时对原文损坏处的更正：所见、读作、理由、位置。
//   en: "Damage in the text that was repaired while reading: what was seen, how it is read, and why."
// topic: quality
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: seen, type: string, zh: 原文所见, en: as printed}
//   - {name: reading, type: string, zh: 读作, en: read as}
//   - {name: reason, type: string, zh: 理由, en: reason}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
// order: [id]
// example: {}
// browser: |
//   MATCH p = (c:Correction)-[:CORRECTS]->(:Document)
//   RETURN p ORDER BY c.id LIMIT 150
MATCH (c:Correction)-[:CORRECTS]->(d:Document)
WHERE d.ingested AND ($document IS NULL OR d.id = $document)
RETURN c.id AS id, d.id AS document, c.seen AS seen, c.reading AS reading, c.reason AS reason, c.quote AS quote,
       c.span_start AS span_start, c.span_end AS span_end, c.found_at AS found_at
ORDER BY id
