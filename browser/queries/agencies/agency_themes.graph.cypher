// 机构推进哪些主题（图） / Themes of a body
// 点名此机构的任务推进了哪些改革主题。
// agency（机构）= '430000:market-regulation'
MATCH p = (:Actor {id: '430000:market-regulation'})<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:ADVANCES]->(h:Theme)
RETURN p ORDER BY t.id, h.id LIMIT 149
