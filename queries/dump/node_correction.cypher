// 读入时对原文损坏处的更正记录: a page of our own nodes, in order of id
MATCH (n:Correction)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, name: n.name, seen: n.seen, reading: n.reading,
  reason: n.reason, span_start: n.span_start, span_end: n.span_end, found_at: n.found_at,
  quote: n.quote
} AS props
ORDER BY id
LIMIT $limit
