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
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor:Agency)
WITH t.id AS task, t.document_id AS document, collect(DISTINCT x.id) AS bodies
MATCH (d:Document {id: document})
WHERE d.year <= $year
WITH d.year AS year, bodies
UNWIND bodies AS source
UNWIND bodies AS target
WITH source, target, year
WHERE source < target
WITH source, target, min(year) AS first, sum(CASE WHEN year = $year THEN 1 ELSE 0 END) AS tasks
WHERE first = $year
MATCH (a:Actor {id: source})
MATCH (b:Actor {id: target})
RETURN a.id AS source, a.name AS source_name, b.id AS target, b.name AS target_name, tasks
ORDER BY tasks DESC, source, target
