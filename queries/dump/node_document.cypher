// 一份已读入的文件: a page of our own nodes, in order of id
MATCH (n:Document)
WHERE n.id > $after AND n.id =~ $pattern
RETURN n.id AS id, {
  caption: n.caption, title: n.title, number: n.number, issuer: n.issuer,
  issued_on: n.issued_on, place: n.place, place_code: n.place_code, year: n.year,
  sha256: n.sha256, ingested: n.ingested, addressees: n.addressees, approval: n.approval,
  rests_on: n.rests_on, source: n.source, rules_version: n.rules_version, tasks: n.tasks,
  clauses: n.clauses, clauses_understood: n.clauses_understood, unexplained: n.unexplained, fingerprint: n.fingerprint,
  brings: n.brings
} AS props
ORDER BY id
LIMIT $limit
