// 已对照的文件（图） / Documents that were compared
// 哪些文件已与上级或较旧的文件逐项对照（fengong align），各种关系各有多少，上级关系是否经人工裁定。
MATCH p = (a:Document)-[:COMPARED_WITH]->(b:Document)
RETURN p ORDER BY a.id, b.id LIMIT 150
