// 共同列名（起点编号小于终点；由任务推算）
UNWIND $rows AS row
MATCH (a:Actor {id: row.start_id})
MATCH (b:Actor {id: row.end_id})
MERGE (a)-[r:CO_ASSIGNED]->(b)
SET r.tasks = coalesce(r.tasks, 0) + row.tasks,
    r.led_by_a = coalesce(r.led_by_a, 0) + row.led_by_a,
    r.led_by_b = coalesce(r.led_by_b, 0) + row.led_by_b,
    r.co_led = coalesce(r.co_led, 0) + row.co_led,
    r.documents = coalesce(r.documents, 0) + row.documents
