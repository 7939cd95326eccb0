// 一项改革主题，或主题的类别: a page of our own nodes, in order of id
MATCH (n:Theme)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, name: n.name, group: n.group, aliases: n.aliases,
  documents: n.documents
} AS props
ORDER BY id
LIMIT $limit
