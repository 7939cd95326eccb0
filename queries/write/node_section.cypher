// 文件的一个部分；次序 0 是首个标题之前
UNWIND $rows AS row
MERGE (n:Section {id: row.id})
SET n += row
