// 任务的时限: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Task {id: id})-[r:DUE]->(b:Deadline)
RETURN a.id AS start_id, b.id AS end_id, {
  action: r.action, owner: r.owner, asserted: r.asserted, ambiguous: r.ambiguous,
  flags: r.flags, span_start: r.span_start, span_end: r.span_end, found_at: r.found_at,
  quote: r.quote, rule: r.rule
} AS props
