// 两份文件中相承接的任务（图） / Aligned tasks of two documents
// 下级（或较新）文件的任务与上级（或较旧）文件的任务如何对应：照搬、收窄、增补、相关，附逐字比例与两侧相同的文字。先运行 fengong align。
// child（下级或较新的文件）= '430000-2021-1458c594'
MATCH p = (t:Task)-[r:ALIGNS_WITH]->(u:Task)
WHERE t.document_id = '430000-2021-1458c594'
RETURN p ORDER BY t.ordinal, u.id LIMIT 150
