// 任务中的一项举措（一句或分号之间的一段）: a page of our own nodes, in order of id
MATCH (n:Action)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, ordinal: n.ordinal, text: n.text, span_start: n.span_start,
  span_end: n.span_end, found_at: n.found_at, commitment: n.commitment, commitment_word: n.commitment_word,
  condition: n.condition, scope: n.scope
} AS props
ORDER BY id
LIMIT $limit
