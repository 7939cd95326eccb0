// The actions of a document's tasks.
MATCH (t:Task)
WHERE t.document_id = $id
MATCH (t)-[:HAS_ACTION]->(n:Action)
RETURN n.id AS id
