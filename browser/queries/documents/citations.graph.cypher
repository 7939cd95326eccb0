// 引用的文件（图） / Citations
// 任务与文件引用了哪些文件，各有多少处。
MATCH p = (n)-[:CITES|IMPLEMENTS]->(d:Document)
RETURN p ORDER BY d.id, n.id LIMIT 150
