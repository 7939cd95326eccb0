// 一个时限；含义相同的时限是同一节点: a page of our own nodes, in order of id
MATCH (n:Deadline)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, name: n.name, kind: n.kind, date: n.date,
  precision: n.precision, rule: n.rule, documents: n.documents
} AS props
ORDER BY id
LIMIT $limit
