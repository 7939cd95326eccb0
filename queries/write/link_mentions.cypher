// 正文提及；不是角色，不计入任何统计
UNWIND $rows AS row
MATCH (a:Task {id: row.start_id})
MATCH (b:Actor {id: row.end_id})
CREATE (a)-[r:MENTIONS]->(b)
SET r += row.props
