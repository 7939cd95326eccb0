// One document more holds these relationships, which say what it says.
UNWIND $rows AS row
MATCH (a:Actor {id: row.start_id})
OPTIONAL MATCH (a)-[r:LOCATED_IN]->(b)
WHERE b.id = row.end_id AND r.key = row.key
WITH r WHERE r IS NOT NULL
SET r.documents = r.documents + 1
