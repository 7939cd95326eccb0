// 图谱的一次变更
UNWIND $rows AS row
MERGE (n:Change {id: row.id})
SET n += row
