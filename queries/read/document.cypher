// title: {zh: 一份文件的信息, en: One document}
// description:
//   zh: 一份文件的标题、文号、发文机关、日期，读懂了多少，以及各项信息的依据。
//   en: "Title, number, issuer and date of a document, how much of it was understood, and what each statement rests on."
// topic: documents
// parameters:
//   - {name: document, type: document, required: true, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: number, type: string, zh: 文号, en: document number}
//   - {name: issuer, type: string, zh: 发文机关, en: issuer}
//   - {name: issued_on, type: date, zh: 成文日期, en: date of issue}
//   - {name: year, type: integer, zh: 年度, en: year}
//   - {name: place, type: string, zh: 所属地区, en: place}
//   - {name: place_code, type: string, zh: 地区代码（GB/T 2260）, en: code of the place (GB/T 2260)}
//   - {name: addressees, type: string, zh: 主送机关, en: addressees}
//   - {name: approval, type: string, zh: 批准说明, en: approval}
//   - {name: rests_on, type: strings, zh: "各项信息的依据，形如“字段=依据”", en: what each field rests on}
//   - {name: tasks, type: integer, zh: 条目数, en: number of units}
//   - {name: clauses, type: integer, zh: 责任分句数, en: responsibility clauses}
//   - {name: clauses_understood, type: integer, zh: 完全读懂的责任分句数, en: clauses wholly understood}
//   - {name: unexplained, type: integer, zh: 未能解释的片段数, en: pieces of clause text that no rule explains}
//   - {name: source_file, type: string, zh: 来源文件名, en: file name}
//   - {name: sha256, type: string, zh: 来源文件的指纹, en: hash of the file}
//   - {name: rules_version, type: string, zh: 读入时的规则版本, en: version of the rules}
// order: [id]
// example: {document: "430000-2021-1458c594"}
// browser: |
//   MATCH p = (:Document {id: $document})-[:HAS_SECTION]->(:Section)-[:HAS_TASK]->(t:Task)
//   RETURN p ORDER BY t.ordinal LIMIT 149
MATCH (d:Document {id: $document})
WHERE d.ingested
RETURN d.id AS id, d.title AS title, d.number AS number, d.issuer AS issuer, d.issued_on AS issued_on, d.year AS year,
       d.place AS place, d.place_code AS place_code, d.addressees AS addressees, d.approval AS approval,
       coalesce(d.rests_on, []) AS rests_on, d.tasks AS tasks, d.clauses AS clauses,
       d.clauses_understood AS clauses_understood,
       d.unexplained AS unexplained, d.source AS source_file, d.sha256 AS sha256, d.rules_version AS rules_version
ORDER BY id
