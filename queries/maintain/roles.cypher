// Which agency has which role in a document's tasks: what CO_ASSIGNED is counted from.
MATCH (t:Task)
WHERE t.document_id = $id
MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE a:Agency
RETURN t.id AS task, a.id AS agency, type(r) AS role
