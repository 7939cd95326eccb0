// 文件的部分: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Document {id: id})-[r:HAS_SECTION]->(b:Section)
RETURN a.id AS start_id, b.id AS end_id, {} AS props
