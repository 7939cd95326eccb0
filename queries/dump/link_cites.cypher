// 任务引用的文件: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Task {id: id})-[r:CITES]->(b:Document)
RETURN a.id AS start_id, b.id AS end_id, {
  relation: r.relation, span_start: r.span_start, span_end: r.span_end, found_at: r.found_at,
  quote: r.quote
} AS props
