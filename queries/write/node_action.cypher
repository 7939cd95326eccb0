// 任务中的一项举措（一句或分号之间的一段）
UNWIND $rows AS row
MERGE (n:Action {id: row.id})
SET n += row
