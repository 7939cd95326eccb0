// Pairs that no task names together any more.
UNWIND $rows AS row
MATCH (a:Actor {id: row.start_id})
MATCH (b:Actor {id: row.end_id})
OPTIONAL MATCH (a)-[r:CO_ASSIGNED]->(b)
WHERE r.tasks <= 0
WITH r WHERE r IS NOT NULL
DELETE r
