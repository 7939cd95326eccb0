// 一个机构的自我网络（图） / Ego network of a body
// 一个机构、与它共同列名的机构，以及这些机构之间的共同列名。
// agency（机构）= '430000:market-regulation'
MATCH p = (:Actor {id: '430000:market-regulation'})-[c:CO_ASSIGNED]-(near:Actor)
RETURN p ORDER BY c.tasks DESC, near.id LIMIT 299
