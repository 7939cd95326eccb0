// 两份文件之间的变化（表） / Changes between two documents
// 同一发文机关前后两份文件中，各机构的任务数有何增减，谁新出现，谁不再出现。只比较点名的机构。
// old（较早的文件）= '430000-2021-1458c594'
// new（较晚的文件）= '430000-2021-1458c594'
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE t.document_id = '430000-2021-1458c594' OR t.document_id = '430000-2021-1458c594'
WITH a,
     count(DISTINCT CASE WHEN t.document_id = '430000-2021-1458c594' THEN t.id END) AS tasks_old,
     count(DISTINCT CASE WHEN t.document_id = '430000-2021-1458c594' THEN t.id END) AS tasks_new,
     count(DISTINCT CASE WHEN t.document_id = '430000-2021-1458c594' AND type(r) = 'LED_BY' THEN t.id END) AS led_old,
     count(DISTINCT CASE WHEN t.document_id = '430000-2021-1458c594' AND type(r) = 'LED_BY' THEN t.id END) AS led_new
RETURN a.id AS agency_id, a.name AS name, tasks_old, tasks_new, led_old, led_new,
       CASE WHEN tasks_old = 0 THEN 'appeared' WHEN tasks_new = 0 THEN 'gone' WHEN tasks_new > tasks_old THEN 'more'
            WHEN tasks_new < tasks_old THEN 'fewer' ELSE 'same' END AS change
ORDER BY agency_id
LIMIT 500
