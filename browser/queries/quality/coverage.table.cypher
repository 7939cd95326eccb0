// 读懂了多少（表） / How much was understood
// 每份文件的责任分句数、完全读懂的分句数、未能解释的片段数、更正数。
MATCH (d:Document)
WHERE d.ingested
RETURN d.id AS document, d.title AS title, d.tasks AS tasks, d.clauses AS clauses,
       d.clauses_understood AS clauses_understood, d.unexplained AS unexplained,
       COUNT { MATCH (:Correction)-[:CORRECTS]->(d) } AS corrections
ORDER BY document
LIMIT 500
