// Pairs that no task names together any more.
UNWIND $rows AS row
MATCH (a:Actor {id: row.start_id})-[r:CO_ASSIGNED]->(b:Actor {id: row.end_id})
WHERE r.tasks <= 0
DELETE r
