// 没有展开的机构群（图） / Classes of bodies left unexpanded
// 哪些任务的哪些机构群没有展开到成员：不定的（相关部门），成员无据可查的；不展开时（exclude、collapse）则是全部。
MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(g:Actor:Group)
WHERE g.quantifier <> 'all' OR COUNT { MATCH (g)-[:HAS_MEMBER]->(:Actor) } = 0
RETURN p ORDER BY t.id, g.id LIMIT 150
