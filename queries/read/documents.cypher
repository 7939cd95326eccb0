// title: {zh: 已读入的文件, en: Documents}
// description:
//   zh: 已读入图中的文件，可按年度、地区筛选，也可按标题、文号、发文机关中的文字查找。
//   en: "The documents in the graph; filter by year and place, or look for text in title, number and issuer."
// topic: documents
// parameters:
//   - {name: q, type: string, zh: 所含文字, en: text to look for}
//   - {name: year, type: integer, zh: 只看此年度的文件, en: only documents of this year}
//   - {name: place, type: string, zh: 地区的名称或代码, en: name or code of the place}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: number, type: string, zh: 文号, en: document number}
//   - {name: issuer, type: string, zh: 发文机关, en: issuer}
//   - {name: issued_on, type: date, zh: 成文日期, en: date of issue}
//   - {name: year, type: integer, zh: 年度, en: year}
//   - {name: place, type: string, zh: 所属地区, en: place}
//   - {name: place_code, type: string, zh: 地区代码（GB/T 2260）, en: code of the place (GB/T 2260)}
//   - {name: tasks, type: integer, zh: 条目数（专题、任务、措施）, en: "number of units: topics, tasks, measures"}
// order: [id]
// example: {year: 2021}
// browser: |
//   MATCH p = (d:Document)-[:HAS_SECTION]->(s:Section)
//   WHERE d.year = $year
//   RETURN p ORDER BY d.id, s.ordinal LIMIT 150
MATCH (d:Document)
WHERE d.ingested
  AND ($year IS NULL OR d.year = $year)
  AND ($place IS NULL OR d.place = $place OR d.place_code = $place)
  AND ($q IS NULL OR d.title CONTAINS $q OR d.number CONTAINS $q OR d.issuer CONTAINS $q)
RETURN d.id AS id, d.title AS title, d.number AS number, d.issuer AS issuer, d.issued_on AS issued_on, d.year AS year,
       d.place AS place, d.place_code AS place_code, d.tasks AS tasks
ORDER BY id
