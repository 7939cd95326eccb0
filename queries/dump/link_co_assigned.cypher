// 共同列名（起点编号小于终点；由任务推算）: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[r:CO_ASSIGNED]->(b:Actor)
RETURN a.id AS start_id, b.id AS end_id, {
  tasks: r.tasks, led_by_a: r.led_by_a, led_by_b: r.led_by_b, co_led: r.co_led,
  documents: r.documents
} AS props
