// Take away nodes that the document no longer has.
UNWIND $ids AS id
MATCH (n:Section {id: id})
DETACH DELETE n
