// Take away the facts that these nodes state; other people's relationships stay.
UNWIND $ids AS id
MATCH (n:Document {id: id})
OPTIONAL MATCH (n)-[r:HAS_TEXT|HAS_SECTION|IMPLEMENTS|CITES]->()
WHERE r.fingerprint IS NULL
WITH r WHERE r IS NOT NULL
DELETE r
