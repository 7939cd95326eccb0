// 上级文件中无人承接的任务（表） / Tasks that were dropped
// 上级（或较旧）文件中，本文件没有任何任务与之对应的任务。没有对照过的文件不在其列（先运行 fengong align）。
// child（下级或较新的文件）= '430000-2021-1458c594'
// parent（上级或较旧的文件；不给则不限）= null
MATCH (a:Document {id: '430000-2021-1458c594'})-[:COMPARED_WITH]->(b:Document)
WHERE null IS NULL OR b.id = null
MATCH (u:Task)
WHERE u.document_id = b.id
  AND COUNT { MATCH (t:Task)-[:ALIGNS_WITH]->(u) WHERE t.document_id = '430000-2021-1458c594' } = 0
RETURN b.id AS parent, b.title AS parent_title, u.id AS task_id, u.number AS number, u.title AS title, u.text AS text,
       u.ordinal AS ordinal
ORDER BY parent, ordinal, task_id
LIMIT 500
