// 负责
UNWIND $rows AS row
MATCH (a:Task {id: row.start_id})
MATCH (b:Actor {id: row.end_id})
CREATE (a)-[r:ASSIGNED_TO]->(b)
SET r += row.props
