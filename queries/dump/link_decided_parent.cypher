// 经人工裁定的上级文件: every one that starts at these nodes
UNWIND $ids AS id
MATCH (a:Document {id: id})-[r:IMPLEMENTS]->(b:Document)
WHERE r.fingerprint IS NOT NULL
RETURN a.id AS start_id, b.id AS end_id, {
  decided_by: r.decided_by, decided_on: r.decided_on, why: r.why, basis: r.basis,
  fingerprint: r.fingerprint
} AS props
