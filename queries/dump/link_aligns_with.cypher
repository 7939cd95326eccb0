// 承接：由下级或较新的任务指向对方: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Task {id: id})-[r:ALIGNS_WITH]->(b:Task)
RETURN a.id AS start_id, b.id AS end_id, {
  kind: r.kind, score: r.score, share: r.share, parent_share: r.parent_share,
  child_starts: r.child_starts, child_ends: r.child_ends, child_quotes: r.child_quotes, parent_starts: r.parent_starts,
  parent_ends: r.parent_ends, parent_quotes: r.parent_quotes
} AS props
