// What a document holds of the shared part.
MATCH (d:Document {id: $id})
WHERE d.ingested = true
RETURN d.brings AS brings
