// 读入时对原文损坏处的更正记录
UNWIND $rows AS row
MERGE (n:Correction {id: row.id})
SET n += row
