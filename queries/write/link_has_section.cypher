// 文件的部分
UNWIND $rows AS row
MATCH (a:Document {id: row.start_id})
MATCH (b:Section {id: row.end_id})
CREATE (a)-[:HAS_SECTION]->(b)
