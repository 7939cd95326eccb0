// 文件的全文: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Document {id: id})-[r:HAS_TEXT]->(b:Text)
RETURN a.id AS start_id, b.id AS end_id, {} AS props
