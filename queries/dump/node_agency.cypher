// 一个具名机构: a page of our own nodes, in order of id
MATCH (n:Actor)
WHERE n.id > $after AND n.id =~ $pattern AND n:Agency
RETURN n.id AS id, {
  caption: n.caption, name: n.name, full_name: n.full_name, short_name: n.short_name,
  aliases: n.aliases, search: n.search, level: n.level, kind: n.kind,
  place_code: n.place_code, line: n.line, managed_by: n.managed_by, registered: n.registered,
  rule: n.rule, heir: n.heir, eras: n.eras, absorbed: n.absorbed,
  uncrossed: n.uncrossed, merged_ids: n.merged_ids, ignored: n.ignored, documents: n.documents
} AS props
ORDER BY id
LIMIT $limit
