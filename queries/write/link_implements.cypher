// 文件所依据或落实的文件
UNWIND $rows AS row
MATCH (a:Document {id: row.start_id})
MATCH (b:Document {id: row.end_id})
CREATE (a)-[r:IMPLEMENTS]->(b)
SET r += row.props
