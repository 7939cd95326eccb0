// 机构所在的机构群（表） / Classes that a body belongs to
// 名录有据的机构群成员关系，带起止日期和出处。
// agency（机构）= '430100:people-government'
MATCH (g:Actor:Group)-[m:HAS_MEMBER]->(a:Actor {id: '430100:people-government'})
RETURN g.id AS group_id, g.name AS group_name, g.quantifier AS quantifier, m.from AS since, m.until AS until,
       m.source AS basis
ORDER BY group_id, since
LIMIT 500
