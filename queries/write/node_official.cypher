// 被列为责任人的领导
UNWIND $rows AS row
MERGE (n:Actor {id: row.id})
SET n:Official
SET n += row.props
SET n.documents = coalesce(n.documents, 0) + row.more
