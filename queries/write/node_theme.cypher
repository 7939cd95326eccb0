// 一项改革主题，或主题的类别
UNWIND $rows AS row
MERGE (n:Theme {id: row.id})
SET n += row.props
SET n.documents = coalesce(n.documents, 0) + row.more
