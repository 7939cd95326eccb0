// 主题由哪些机构推进（图） / Bodies of a theme
// 推进一个主题的任务点名了哪些机构。
// theme（主题）= 'theme:8f91e5e8'
MATCH p = (:Theme {id: 'theme:8f91e5e8'})<-[:ADVANCES]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
RETURN p ORDER BY t.id, a.id LIMIT 149
