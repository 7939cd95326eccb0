// The sections of a document.
MATCH (d:Document {id: $id})-[:HAS_SECTION]->(n:Section)
RETURN n.id AS id
