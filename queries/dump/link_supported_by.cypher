// 配合或指导: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Task {id: id})-[r:SUPPORTED_BY]->(b:Actor)
RETURN a.id AS start_id, b.id AS end_id, {
  printed_name: r.printed_name, verb: r.verb, role_detail: r.role_detail, position: r.position,
  inherited: r.inherited, span_start: r.span_start, span_end: r.span_end, found_at: r.found_at,
  quote: r.quote, rule: r.rule, resolution: r.resolution
} AS props
