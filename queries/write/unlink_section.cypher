// Take away the facts that these nodes state; other people's relationships stay.
UNWIND $ids AS id
MATCH (n:Section {id: id})-[r:HAS_TASK]->()
DELETE r
