// 共同列名的机构（表） / Bodies named together with one body
// 与一个机构在同一任务中被点名的其他机构，按共同任务数排列。这是计划中的共同列名，不是已观察到的协作。
// agency（机构）= '430000:market-regulation'
MATCH (me:Actor {id: '430000:market-regulation'})-[c:CO_ASSIGNED]-(other:Actor)
WITH other, c, CASE WHEN other.id > '430000:market-regulation' THEN c.led_by_a ELSE c.led_by_b END AS mine,
     CASE WHEN other.id > '430000:market-regulation' THEN c.led_by_b ELSE c.led_by_a END AS theirs
RETURN other.id AS agency_id, other.name AS name, other.short_name AS short_name, c.tasks AS tasks, mine AS led_by_me,
       theirs AS led_by_other, c.co_led AS co_led, c.documents AS documents
ORDER BY tasks DESC, agency_id
LIMIT 500
