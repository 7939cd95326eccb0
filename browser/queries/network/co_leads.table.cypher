// 谁与谁共同牵头（表） / Who leads together
// 在同一任务中同为牵头的机构对。
MATCH (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
WHERE c.co_led > 0
RETURN a.id AS source, a.name AS source_name, b.id AS target, b.name AS target_name,
       c.co_led AS co_led, c.tasks AS tasks
ORDER BY co_led DESC, source, target
LIMIT 500
