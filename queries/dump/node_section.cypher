// 文件的一个部分；次序 0 是首个标题之前: a page of our own nodes, in order of id
MATCH (n:Section)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, title: n.title, ordinal: n.ordinal, span_start: n.span_start,
  span_end: n.span_end, found_at: n.found_at, quote: n.quote
} AS props
ORDER BY id
LIMIT $limit
