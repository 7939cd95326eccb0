// What is stored about two documents beside each other: comparisons, and decided parents.
MATCH (a:Document)-[r:COMPARED_WITH|IMPLEMENTS]->(b:Document)
WHERE r.fingerprint IS NOT NULL
RETURN a.id AS child, b.id AS parent, type(r) AS relation, r.fingerprint AS fingerprint
