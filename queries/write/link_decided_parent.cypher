// 经人工裁定的上级文件
UNWIND $rows AS row
MATCH (a:Document {id: row.start_id})
MATCH (b:Document {id: row.end_id})
CREATE (a)-[r:IMPLEMENTS]->(b)
SET r += row.props
