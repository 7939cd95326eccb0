// Take away the facts that these nodes state; other people's relationships stay.
UNWIND $ids AS id
MATCH (n:Correction {id: id})
OPTIONAL MATCH (n)-[r:CORRECTS]->()
WITH r WHERE r IS NOT NULL
DELETE r
