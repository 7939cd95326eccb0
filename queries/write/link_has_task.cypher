// 部分下的任务
UNWIND $rows AS row
MATCH (a:Section {id: row.start_id})
MATCH (b:Task {id: row.end_id})
CREATE (a)-[:HAS_TASK]->(b)
