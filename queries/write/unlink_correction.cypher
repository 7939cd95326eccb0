// Take away the facts that these nodes state; other people's relationships stay.
UNWIND $ids AS id
MATCH (n:Correction {id: id})-[r:CORRECTS]->()
DELETE r
