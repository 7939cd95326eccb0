// 一个行政区: a page of our own nodes, in order of id
MATCH (n:Place)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, name: n.name, code: n.code, level: n.level,
  documents: n.documents
} AS props
ORDER BY id
LIMIT $limit
