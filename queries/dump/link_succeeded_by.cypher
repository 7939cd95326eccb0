// 由后继机构承接: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[r:SUCCEEDED_BY]->(b:Actor)
RETURN a.id AS start_id, b.id AS end_id, {
  key: r.key, on: r.on, kind: r.kind, basis: r.basis,
  documents: r.documents
} AS props
