// Take away the facts that these nodes state; other people's relationships stay.
UNWIND $ids AS id
MATCH (n:Task {id: id})
OPTIONAL MATCH (n)-[r:HAS_MEASURE|HAS_ACTION|LED_BY|ASSIGNED_TO|SUPPORTED_BY|MENTIONS|ADVANCES|DUE|HAS_TARGET|CITES]->()
WITH r WHERE r IS NOT NULL
DELETE r
