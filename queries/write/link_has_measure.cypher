// 任务下的措施
UNWIND $rows AS row
MATCH (a:Task {id: row.start_id})
MATCH (b:Task {id: row.end_id})
CREATE (a)-[:HAS_MEASURE]->(b)
