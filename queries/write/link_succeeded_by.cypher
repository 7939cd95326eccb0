// 由后继机构承接
UNWIND $rows AS row
MATCH (a:Actor {id: row.start_id})
MATCH (b:Actor {id: row.end_id})
MERGE (a)-[r:SUCCEEDED_BY {key: row.key}]->(b)
SET r += row.props
SET r.documents = coalesce(r.documents, 0) + row.more
