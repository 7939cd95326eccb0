// 一份文件的全文（表） / Text of a document
// 一份文件的全文；一切位置以它为准，按字符计。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH (d:Document {id: '430000-2021-1458c594'})-[:HAS_TEXT]->(x:Text)
RETURN d.id AS id, x.text AS text
ORDER BY id
LIMIT 500
