// 图谱自身的版本
UNWIND $rows AS row
MERGE (n:Meta {id: row.id})
SET n += row
