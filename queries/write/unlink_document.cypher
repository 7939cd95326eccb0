// Take away the facts that these nodes state; other people's relationships stay.
UNWIND $ids AS id
MATCH (n:Document {id: id})-[r:HAS_TEXT|HAS_SECTION|IMPLEMENTS|CITES]->()
WHERE r.fingerprint IS NULL
DELETE r
