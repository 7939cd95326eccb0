// 机构的沿革（表） / Succession of a body
// 机构的前身与后继，带日期和依据。
// agency（机构）= '430000:market-regulation'
MATCH (a:Actor)-[s:SUCCEEDED_BY]->(b:Actor)
WHERE a.id = '430000:market-regulation' OR b.id = '430000:market-regulation'
RETURN a.id AS old_id, a.name AS old_name, b.id AS new_id, b.name AS new_name, s.on AS effective_on, s.kind AS kind,
       s.basis AS basis
ORDER BY effective_on, old_id, new_id
LIMIT 500
