// 一项任务（或其上级专题、下级措施）: a page of our own nodes, in order of id
MATCH (n:Task)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, title: n.title, document_id: n.document_id, ordinal: n.ordinal,
  number: n.number, level: n.level, text: n.text, span_start: n.span_start,
  span_end: n.span_end, found_at: n.found_at, clause: n.clause, clause_spans: n.clause_spans,
  clause_found_at: n.clause_found_at, open_list: n.open_list, quoted: n.quoted, quoted_spans: n.quoted_spans,
  quoted_found_at: n.quoted_found_at
} AS props
ORDER BY id
LIMIT $limit
