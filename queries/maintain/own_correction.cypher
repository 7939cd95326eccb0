// The corrections of a document.
MATCH (n:Correction)-[:CORRECTS]->(d:Document {id: $id})
RETURN n.id AS id
