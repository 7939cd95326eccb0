// 一类机构的成员: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[r:HAS_MEMBER]->(b:Actor)
RETURN a.id AS start_id, b.id AS end_id, {
  key: r.key, from: r.from, until: r.until, source: r.source,
  documents: r.documents
} AS props
