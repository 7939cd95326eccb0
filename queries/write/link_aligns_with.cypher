// 承接：由下级或较新的任务指向对方
UNWIND $rows AS row
MATCH (a:Task {id: row.start_id})
MATCH (b:Task {id: row.end_id})
CREATE (a)-[r:ALIGNS_WITH]->(b)
SET r += row.props
