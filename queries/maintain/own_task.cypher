// The tasks of a document, of every level.
MATCH (n:Task)
WHERE n.document_id = $id
RETURN n.id AS id
