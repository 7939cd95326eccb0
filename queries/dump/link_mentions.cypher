// 正文提及；不是角色，不计入任何统计: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Task {id: id})-[r:MENTIONS]->(b:Actor)
RETURN a.id AS start_id, b.id AS end_id, {
  printed_name: r.printed_name, function: r.function, span_start: r.span_start, span_end: r.span_end,
  found_at: r.found_at, quote: r.quote, resolution: r.resolution
} AS props
