// 任务推进的改革主题: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Task {id: id})-[r:ADVANCES]->(b:Theme)
RETURN a.id AS start_id, b.id AS end_id, {
  span_start: r.span_start, span_end: r.span_end, found_at: r.found_at, quote: r.quote
} AS props
