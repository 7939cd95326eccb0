// 共同列名的机构（带筛选）（图） / Bodies named together with one body, filtered
// 同“共同列名的机构”，可按文件、主题、角色筛选，可计入机构群；不定的机构群不会把两项任务连在一起。
// agency（机构）= '430000:market-regulation'
// groups（机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员）= 'collapse'
MATCH p = (:Actor {id: '430000:market-regulation'})<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(near:Actor)
WHERE near:Agency OR ('collapse' = 'collapse' AND near:Group)
RETURN p ORDER BY t.id, near.id LIMIT 149
