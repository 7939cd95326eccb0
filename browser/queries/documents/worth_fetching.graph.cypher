// 值得读入的文件（图） / Documents worth fetching
// 图中文件所依据或落实、而自身不在图中的文件：读入后即可对照。按有多少份文件引用它排列。
MATCH p = (d:Document)-[r:IMPLEMENTS]->(x:Document)
WHERE NOT x.ingested
RETURN p ORDER BY x.id, d.id LIMIT 150
