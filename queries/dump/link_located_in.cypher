// 机构所在地区: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[r:LOCATED_IN]->(b:Place)
RETURN a.id AS start_id, b.id AS end_id, {
  key: r.key, called: r.called, documents: r.documents
} AS props
