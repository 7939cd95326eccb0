// 文件的全文，一切位置以它为准: a page of our own nodes, in order of id
MATCH (n:Text)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, text: n.text
} AS props
ORDER BY id
LIMIT $limit
