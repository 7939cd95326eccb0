// 图谱自身的版本: a page of our own nodes, in order of id
MATCH (n:Meta)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, schema_version: n.schema_version, rules_version: n.rules_version, registry: n.registry,
  revision: n.revision, changes: n.changes
} AS props
ORDER BY id
LIMIT $limit
