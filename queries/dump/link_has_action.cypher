// 任务的举措: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Task {id: id})-[r:HAS_ACTION]->(b:Action)
RETURN a.id AS start_id, b.id AS end_id, {} AS props
