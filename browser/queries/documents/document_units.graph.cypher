// 一份文件的全部条目与事实（图） / All units of a document with their facts
// 一份文件的各个条目：原文、位置、责任方、举措、时限、目标、主题与引用，供逐项对照等计算使用。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH p = (:Document {id: '430000-2021-1458c594'})-[:HAS_SECTION]->(:Section)-[:HAS_TASK]->(t:Task)
RETURN p ORDER BY t.ordinal LIMIT 149
