// 任务的举措
UNWIND $rows AS row
MATCH (a:Task {id: row.start_id})
MATCH (b:Action {id: row.end_id})
CREATE (a)-[:HAS_ACTION]->(b)
