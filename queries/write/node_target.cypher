// 一个目标值；含义相同的目标是同一节点
UNWIND $rows AS row
MERGE (n:Target {id: row.id})
SET n += row.props
SET n.documents = coalesce(n.documents, 0) + row.more
