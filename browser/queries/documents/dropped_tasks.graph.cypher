// 上级文件中无人承接的任务（图） / Tasks that were dropped
// 上级（或较旧）文件中，本文件没有任何任务与之对应的任务。没有对照过的文件不在其列（先运行 fengong align）。
// child（下级或较新的文件）= '430000-2021-1458c594'
MATCH p = (:Document {id: '430000-2021-1458c594'})-[:COMPARED_WITH]->(b:Document)
RETURN p ORDER BY b.id LIMIT 150
