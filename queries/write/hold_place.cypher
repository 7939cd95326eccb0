// One document more holds these nodes, which say what it says.
UNWIND $ids AS id
MATCH (n:Place {id: id})
SET n.documents = n.documents + 1
