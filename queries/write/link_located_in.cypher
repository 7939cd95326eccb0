// 机构所在地区
UNWIND $rows AS row
MATCH (a:Actor {id: row.start_id})
MATCH (b:Place {id: row.end_id})
MERGE (a)-[r:LOCATED_IN {key: row.key}]->(b)
SET r += row.props
SET r.documents = coalesce(r.documents, 0) + row.more
