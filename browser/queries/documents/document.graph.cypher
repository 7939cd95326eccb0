// 一份文件的信息（图） / One document
// 一份文件的标题、文号、发文机关、日期，读懂了多少，以及各项信息的依据。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH p = (:Document {id: '430000-2021-1458c594'})-[:HAS_SECTION]->(:Section)-[:HAS_TASK]->(t:Task)
RETURN p ORDER BY t.ordinal LIMIT 149
