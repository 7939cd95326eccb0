// Take back a curator's decision on a parent; what the text itself names stays.
UNWIND $rows AS row
MATCH (a:Document {id: row.child})-[r:IMPLEMENTS]->(b:Document {id: row.parent})
WHERE r.fingerprint IS NOT NULL
DELETE r
