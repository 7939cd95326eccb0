// 文件的全文
UNWIND $rows AS row
MATCH (a:Document {id: row.start_id})
MATCH (b:Text {id: row.end_id})
CREATE (a)-[:HAS_TEXT]->(b)
