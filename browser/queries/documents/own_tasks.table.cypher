// 只在本文件的任务（自有）（表） / Tasks of its own
// 与另一份文件对照后，没有任何对应的任务。没有对照过的文件不在其列（先运行 fengong align）。
// child（下级或较新的文件）= '430000-2021-1458c594'
// parent（上级或较旧的文件；不给则不限）= null
MATCH (a:Document {id: '430000-2021-1458c594'})-[:COMPARED_WITH]->(b:Document)
WHERE null IS NULL OR b.id = null
MATCH (t:Task)
WHERE t.document_id = '430000-2021-1458c594'
  AND COUNT { MATCH (t)-[:ALIGNS_WITH]->(u:Task) WHERE u.document_id = b.id } = 0
RETURN b.id AS parent, b.title AS parent_title, t.id AS task_id, t.number AS number, t.title AS title, t.text AS text,
       t.ordinal AS ordinal
ORDER BY parent, ordinal, task_id
LIMIT 500
