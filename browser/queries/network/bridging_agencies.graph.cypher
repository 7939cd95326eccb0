// 连接两个主题的机构（图） / Bodies that bridge two themes
// 在两个主题的任务中都被点名的机构。
// theme（一个主题）= 'theme:8f91e5e8'
// other_theme（另一主题）= 'theme:d1b93edb'
MATCH p = (h:Theme)<-[:ADVANCES]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE h.id IN ['theme:8f91e5e8', 'theme:d1b93edb']
  AND COUNT { MATCH (a)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(:Task)-[:ADVANCES]->(:Theme {id: 'theme:8f91e5e8'}) } > 0
  AND COUNT { MATCH (a)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(:Task)-[:ADVANCES]->(:Theme {id: 'theme:d1b93edb'}) } > 0
RETURN p ORDER BY a.id, t.id, h.id LIMIT 100
