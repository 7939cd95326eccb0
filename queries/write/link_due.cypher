// 任务的时限
UNWIND $rows AS row
MATCH (a:Task {id: row.start_id})
MATCH (b:Deadline {id: row.end_id})
CREATE (a)-[r:DUE]->(b)
SET r += row.props
