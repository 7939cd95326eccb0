// 任务引用的文件
UNWIND $rows AS row
MATCH (a:Task {id: row.start_id})
MATCH (b:Document {id: row.end_id})
CREATE (a)-[r:CITES]->(b)
SET r += row.props
