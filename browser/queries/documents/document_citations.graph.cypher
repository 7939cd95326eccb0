// 一份文件在任务之外引用的文件（图） / What a document cites outside its tasks
// 一份文件在任务之外（如导语中）引用的文件：所依据的、所落实的与其他，每条都有原文和位置。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH p = (:Document {id: '430000-2021-1458c594'})-[:IMPLEMENTS|CITES]->(x:Document)
RETURN p ORDER BY x.id LIMIT 150
