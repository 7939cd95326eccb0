// 更正所属的文件: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Correction {id: id})-[r:CORRECTS]->(b:Document)
RETURN a.id AS start_id, b.id AS end_id, {} AS props
