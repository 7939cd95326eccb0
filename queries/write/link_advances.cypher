// 任务推进的改革主题
UNWIND $rows AS row
MATCH (a:Task {id: row.start_id})
MATCH (b:Theme {id: row.end_id})
CREATE (a)-[r:ADVANCES]->(b)
SET r += row.props
