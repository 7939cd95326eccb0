// 主题所属类别
UNWIND $rows AS row
MATCH (a:Theme {id: row.start_id})
MATCH (b:Theme {id: row.end_id})
MERGE (a)-[r:PART_OF {key: row.key}]->(b)
SET r += row.props
SET r.documents = coalesce(r.documents, 0) + row.more
