// 一份已读入的文件
UNWIND $rows AS row
MERGE (n:Document {id: row.id})
SET n += row
