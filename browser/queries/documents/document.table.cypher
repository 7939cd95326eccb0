// 一份文件的信息（表） / One document
// 一份文件的标题、文号、发文机关、日期，读懂了多少，以及各项信息的依据。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH (d:Document {id: '430000-2021-1458c594'})
WHERE d.ingested
RETURN d.id AS id, d.title AS title, d.number AS number, d.issuer AS issuer, d.issued_on AS issued_on, d.year AS year,
       d.place AS place, d.place_code AS place_code, d.addressees AS addressees, d.approval AS approval,
       coalesce(d.rests_on, []) AS rests_on, d.tasks AS tasks, d.clauses AS clauses,
       d.clauses_understood AS clauses_understood,
       d.unexplained AS unexplained, d.source AS source_file, d.sha256 AS sha256, d.rules_version AS rules_version
ORDER BY id
LIMIT 500
