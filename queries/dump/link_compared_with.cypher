// 两份文件已逐项对照: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Document {id: id})-[r:COMPARED_WITH]->(b:Document)
RETURN a.id AS start_id, b.id AS end_id, {
  copied: r.copied, narrowed: r.narrowed, extended: r.extended, related: r.related,
  own: r.own, dropped: r.dropped, fingerprint: r.fingerprint
} AS props
