// 只在本文件的任务（自有）（图） / Tasks of its own
// 与另一份文件对照后，没有任何对应的任务。没有对照过的文件不在其列（先运行 fengong align）。
// child（下级或较新的文件）= '430000-2021-1458c594'
MATCH p = (:Document {id: '430000-2021-1458c594'})-[:COMPARED_WITH]->(b:Document)
RETURN p ORDER BY b.id LIMIT 150
