// How many nodes have this label, and how many of them are ours.
MATCH (n:Meta)
WITH count(n) AS total, sum(CASE WHEN n.id =~ $pattern THEN 1 ELSE 0 END) AS own
RETURN total, own
