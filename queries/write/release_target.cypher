// One document less holds these nodes; the last holder takes them along.
UNWIND $ids AS id
MATCH (n:Target {id: id})
SET n.documents = n.documents - 1
WITH n WHERE n.documents <= 0
DETACH DELETE n
