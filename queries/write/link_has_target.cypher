// 任务的目标
UNWIND $rows AS row
MATCH (a:Task {id: row.start_id})
MATCH (b:Target {id: row.end_id})
CREATE (a)-[r:HAS_TARGET]->(b)
SET r += row.props
