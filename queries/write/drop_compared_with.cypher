// Take away what is stored of the comparison of two documents.
UNWIND $rows AS row
MATCH (a:Document {id: row.child})-[r:COMPARED_WITH]->(b:Document {id: row.parent})
DELETE r
