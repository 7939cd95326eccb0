// 两份文件已逐项对照
UNWIND $rows AS row
MATCH (a:Document {id: row.start_id})
MATCH (b:Document {id: row.end_id})
CREATE (a)-[r:COMPARED_WITH]->(b)
SET r += row.props
