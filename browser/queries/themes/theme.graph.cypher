// 一个主题（图） / One theme
// 一个改革主题的名称、类别、别称，以及推进它的任务数和文件数。
// theme（主题）= 'theme:8f91e5e8'
MATCH p = (:Theme {id: 'theme:8f91e5e8'})<-[:ADVANCES]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
RETURN p ORDER BY t.id, a.id LIMIT 149
