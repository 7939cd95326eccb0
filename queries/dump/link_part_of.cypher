// 主题所属类别: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Theme {id: id})-[r:PART_OF]->(b:Theme)
RETURN a.id AS start_id, b.id AS end_id, {
  key: r.key, documents: r.documents
} AS props
