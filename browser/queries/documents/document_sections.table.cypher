// 一份文件的部分（表） / Sections of a document
// 一份文件的各个部分和每部分的任务数；次序 0 是首个标题之前。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH (d:Document {id: '430000-2021-1458c594'})-[:HAS_SECTION]->(s:Section)
RETURN s.id AS id, s.ordinal AS ordinal, s.title AS title, COUNT { MATCH (s)-[:HAS_TASK]->(:Task) } AS tasks
ORDER BY ordinal, id
LIMIT 500
