// 一项任务（或其上级专题、下级措施）
UNWIND $rows AS row
MERGE (n:Task {id: row.id})
SET n += row
