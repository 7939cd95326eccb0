// 一份文件的全文（图） / Text of a document
// 一份文件的全文；一切位置以它为准，按字符计。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH p = (:Document {id: '430000-2021-1458c594'})-[:HAS_TEXT]->(:Text)
RETURN p LIMIT 1
