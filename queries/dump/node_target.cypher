// 一个目标值；含义相同的目标是同一节点: a page of our own nodes, in order of id
MATCH (n:Target)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, name: n.name, kind: n.kind, comparator: n.comparator,
  value: n.value, unit: n.unit, what: n.what, documents: n.documents
} AS props
ORDER BY id
LIMIT $limit
