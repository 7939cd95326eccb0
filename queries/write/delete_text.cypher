// Take away nodes that the document no longer has.
UNWIND $ids AS id
MATCH (n:Text {id: id})
DETACH DELETE n
