// 文件的全文，一切位置以它为准
UNWIND $rows AS row
MERGE (n:Text {id: row.id})
SET n += row
