// 一类机构
UNWIND $rows AS row
MERGE (n:Actor {id: row.id})
SET n:Group
SET n += row.props
SET n.documents = coalesce(n.documents, 0) + row.more
