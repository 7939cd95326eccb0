// 机构所在的机构群（图） / Classes that a body belongs to
// 名录有据的机构群成员关系，带起止日期和出处。
// agency（机构）= '430100:people-government'
MATCH p = (g:Actor:Group)-[:HAS_MEMBER]->(:Actor {id: '430100:people-government'})
RETURN p ORDER BY g.id LIMIT 299
