// title: {zh: 某年新出现的共同列名, en: New pairs of a year}
// description:
//   zh: 某年度的文件中首次共同列名的机构对（此前年度的文件中没有）。
//   en: Pairs of bodies first named together in the documents of a year.
// topic: network
// parameters:
//   - {name: year, type: integer, required: true, zh: 年度, en: the year}
// columns:
//   - {name: source, type: string, zh: 一端机构的编号, en: id of one end}
//   - {name: source_name, type: string, zh: 一端机构的名称, en: name of one end}
//   - {name: target, type: string, zh: 另一端机构的编号, en: id of the other end}
//   - {name: target_name, type: string, zh: 另一端机构的名称, en: name of the other end}
//   - {name: tasks, type: integer, zh: 此年度共同列名的任务数, en: shared tasks in that year}
// order: ["-tasks", source, target]
// example: {year: 2021}
// heavy: true
MATCH (a:Actor)-[:CO_ASSIGNED]->(b:Actor)
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a)
WHERE COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(b) } > 0
MATCH (d:Document {id: t.document_id})
WITH a, b, min(d.year) AS first, count(DISTINCT CASE WHEN d.year = $year THEN t.id END) AS tasks
WHERE first = $year
RETURN a.id AS source, a.name AS source_name, b.id AS target, b.name AS target_name, tasks
ORDER BY tasks DESC, source, target
