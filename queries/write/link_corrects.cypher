// 更正所属的文件
UNWIND $rows AS row
MATCH (a:Correction {id: row.start_id})
MATCH (b:Document {id: row.end_id})
CREATE (a)-[:CORRECTS]->(b)
