// 图谱的一次变更: a page of our own nodes, in order of id
MATCH (n:Change)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, name: n.name, ordinal: n.ordinal, revision: n.revision,
  document: n.document, what: n.what
} AS props
ORDER BY id
LIMIT $limit
