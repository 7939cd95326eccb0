// Every document that was read in, with the fingerprint of its facts.
MATCH (d:Document)
WHERE d.ingested = true AND d.id =~ $pattern
RETURN d.id AS id, d.fingerprint AS fingerprint
