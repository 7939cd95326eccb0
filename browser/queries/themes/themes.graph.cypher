// 改革主题（图） / Reform themes
// 任务推进的改革主题，按任务数排列；q 先列名称或别称完全相同的。
// q（所含文字）= '一件事'
MATCH p = (t:Task)-[:ADVANCES]->(h:Theme)
WHERE h.name CONTAINS '一件事' OR any(x IN coalesce(h.aliases, []) WHERE x CONTAINS '一件事')
RETURN p ORDER BY h.id, t.id LIMIT 150
