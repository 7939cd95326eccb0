// 谁与谁共同牵头（图） / Who leads together
// 在同一任务中同为牵头的机构对。
MATCH p = (a:Actor)-[c:CO_ASSIGNED]->(b:Actor)
WHERE c.co_led > 0
RETURN p ORDER BY c.co_led DESC, a.id, b.id LIMIT 150
