// Take away the alignments between the tasks of two documents.
UNWIND $rows AS row
MATCH (t:Task)-[r:ALIGNS_WITH]->(u:Task)
WHERE t.document_id = row.child AND u.document_id = row.parent
DELETE r
