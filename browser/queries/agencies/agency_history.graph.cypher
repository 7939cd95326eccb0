// 机构的沿革（图） / Succession of a body
// 机构的前身与后继，带日期和依据。
// agency（机构）= '430000:market-regulation'
MATCH p = (:Actor {id: '430000:market-regulation'})-[:SUCCEEDED_BY*1..3]-(a:Actor)
RETURN p ORDER BY a.id LIMIT 99
