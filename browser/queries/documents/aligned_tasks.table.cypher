// 两份文件中相承接的任务（表） / Aligned tasks of two documents
// 下级（或较新）文件的任务与上级（或较旧）文件的任务如何对应：照搬、收窄、增补、相关，附逐字比例与两侧相同的文字。先运行 fengong align。
// child（下级或较新的文件）= '430000-2021-1458c594'
// parent（上级或较旧的文件；不给则不限）= null
// kind（只看这种关系）= null
MATCH (t:Task)
WHERE t.document_id = '430000-2021-1458c594'
MATCH (t)-[r:ALIGNS_WITH]->(u:Task)
WHERE (null IS NULL OR u.document_id = null) AND (null IS NULL OR r.kind = null)
RETURN t.id AS child_task, t.number AS child_number, t.title AS child_title, r.kind AS kind, r.share AS share,
       r.parent_share AS parent_share, r.score AS score, u.document_id AS parent, u.id AS parent_task,
       u.number AS parent_number, u.title AS parent_title, coalesce(r.child_quotes, []) AS child_quotes,
       coalesce(r.parent_quotes, []) AS parent_quotes, t.ordinal AS child_ordinal, u.ordinal AS parent_ordinal
ORDER BY child_ordinal, parent, parent_ordinal, child_task, parent_task
LIMIT 500
