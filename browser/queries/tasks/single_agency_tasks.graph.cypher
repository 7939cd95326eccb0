// 只点名一家机构的任务（图） / Tasks that name one body only
// 只点名一家机构的任务（可能还有机构群，或名单未列尽）。
MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Agency) } = 1
RETURN p ORDER BY a.id, t.id LIMIT 150
