// 部分下的任务: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Section {id: id})-[r:HAS_TASK]->(b:Task)
RETURN a.id AS start_id, b.id AS end_id, {} AS props
