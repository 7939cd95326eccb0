// title: {zh: 引用的文件, en: Citations}
// description:
//   zh: 任务与文件引用了哪些文件，各有多少处。
//   en: "Documents that tasks and documents cite, and how often."
// topic: documents
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: relation, type: string, values: [basis, implement, issue, revise, clean_up, cite], zh: 引用关系, en: relation}
// columns:
//   - {name: cited_id, type: string, zh: 被引文件编号, en: id of the cited document}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: number, type: string, zh: 文号, en: document number}
//   - {name: ingested, type: boolean, zh: 是否已读入, en: whether it is in the graph}
//   - {name: relation, type: string, zh: 引用关系, en: relation}
//   - {name: citations, type: integer, zh: 处数, en: citations}
//   - {name: tasks, type: integer, zh: 引用它的任务数, en: tasks that cite it}
// order: ["-citations", cited_id, relation]
// example: {}
// heavy: true
// browser: |
//   MATCH p = (n)-[:CITES|IMPLEMENTS]->(d:Document)
//   RETURN p ORDER BY d.id, n.id LIMIT 150
MATCH (n)-[r:CITES|IMPLEMENTS]->(d:Document)
WHERE r.relation IS NOT NULL AND ($relation IS NULL OR r.relation = $relation)
WITH n, r, d
WHERE (n:Task OR n:Document) AND ($document IS NULL OR n.id = $document OR n.document_id = $document)
WITH d, r.relation AS relation, count(r) AS citations, count(DISTINCT CASE WHEN n:Task THEN n.id END) AS tasks
RETURN d.id AS cited_id, d.title AS title, d.number AS number, d.ingested AS ingested, relation, citations, tasks
ORDER BY citations DESC, cited_id, relation
