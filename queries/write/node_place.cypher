// 一个行政区
UNWIND $rows AS row
MERGE (n:Place {id: row.id})
SET n += row.props
SET n.documents = coalesce(n.documents, 0) + row.more
