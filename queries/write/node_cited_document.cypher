// 被引用而未读入的文件
UNWIND $rows AS row
MERGE (n:Document {id: row.id})
SET n += row.props
SET n.documents = coalesce(n.documents, 0) + row.more
