// 一类机构: a page of our own nodes, in order of id
MATCH (n:Actor)
WHERE n.id > $after AND n.id =~ $pattern AND n:Group
RETURN n.id AS id, {
  caption: n.caption, name: n.name, scope: n.scope, quantifier: n.quantifier,
  documents: n.documents
} AS props
ORDER BY id
LIMIT $limit
