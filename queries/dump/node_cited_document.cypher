// 被引用而未读入的文件: a page of our own nodes, in order of id
MATCH (n:Document)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, title: n.title, number: n.number, ingested: n.ingested,
  documents: n.documents
} AS props
ORDER BY id
LIMIT $limit
