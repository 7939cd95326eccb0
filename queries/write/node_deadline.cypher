// 一个时限；含义相同的时限是同一节点
UNWIND $rows AS row
MERGE (n:Deadline {id: row.id})
SET n += row.props
SET n.documents = coalesce(n.documents, 0) + row.more
