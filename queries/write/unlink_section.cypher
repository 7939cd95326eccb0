// Take away the facts that these nodes state; other people's relationships stay.
UNWIND $ids AS id
MATCH (n:Section {id: id})
OPTIONAL MATCH (n)-[r:HAS_TASK]->()
WITH r WHERE r IS NOT NULL
DELETE r
