// 一份文件可能的上级文件（图） / Suggested parents of a document
// 一份文件可能依据或落实的文件：文中所引（文号或标题相同的，已在图中则给出编号），人工裁定的，以及已对照而有承接的。未经裁定的只是建议。
// document（只看这份文件）= '430000-2021-1458c594'
MATCH p = (:Document {id: '430000-2021-1458c594'})-[:IMPLEMENTS|COMPARED_WITH]->(x:Document)
RETURN p ORDER BY x.id LIMIT 150
