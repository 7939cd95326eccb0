// 机构群承担的任务（图） / Tasks of classes of bodies
// “各市州人民政府”“省直相关部门”等机构群承担了哪些任务；按名称中的文字筛选，如“市州”。
// q（机构群名称所含文字）= '市州'
MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(g:Actor:Group)
WHERE g.name CONTAINS '市州'
RETURN p ORDER BY t.id, g.id LIMIT 150
