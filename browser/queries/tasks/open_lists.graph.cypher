// 责任名单未列尽的任务（图） / Tasks with an open list
// 责任名单以“等”收尾的任务：未点名不等于不承担。
MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE t.open_list
RETURN p ORDER BY t.id, a.id LIMIT 150
