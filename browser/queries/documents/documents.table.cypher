// 已读入的文件（表） / Documents
// 已读入图中的文件，可按年度、地区筛选，也可按标题、文号、发文机关中的文字查找。
// q（所含文字）= null
// year（只看此年度的文件）= 2021
// place（地区的名称或代码）= null
MATCH (d:Document)
WHERE d.ingested
  AND (2021 IS NULL OR d.year = 2021)
  AND (null IS NULL OR d.place = null OR d.place_code = null)
  AND (null IS NULL OR d.title CONTAINS null OR d.number CONTAINS null OR d.issuer CONTAINS null)
RETURN d.id AS id, d.title AS title, d.number AS number, d.issuer AS issuer, d.issued_on AS issued_on, d.year AS year,
       d.place AS place, d.place_code AS place_code, d.tasks AS tasks
ORDER BY id
LIMIT 500
