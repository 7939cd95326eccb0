// 被列为责任人的领导: a page of our own nodes, in order of id
MATCH (n:Actor)
WHERE n.id > $after AND n.id =~ $pattern AND n:Official
RETURN n.id AS id, {
  caption: n.caption, name: n.name, post: n.post, documents: n.documents
} AS props
ORDER BY id
LIMIT $limit
