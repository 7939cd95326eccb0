// 机构（图） / Agencies
// 图中的具名机构；q 先列名称或别称完全相同的，也认拼音首字母。
// q（所含文字）= '市场监管'
MATCH p = (a:Actor:Agency)-[:LOCATED_IN]->(:Place)
WHERE a.name CONTAINS '市场监管'
RETURN p ORDER BY a.id LIMIT 150
