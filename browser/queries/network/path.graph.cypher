// 两机构之间的最短链条（图） / Shortest chain between two bodies
// 经共同任务从一个机构到另一个机构的最短链条（至多 8 步）；等长者取编号次序最先的一条。
// agency（机构）= '430000:market-regulation'
// other（另一机构）= '430000:government-services'
MATCH p = shortestPath((:Actor {id: '430000:market-regulation'})-[:CO_ASSIGNED*1..8]-(:Actor {id: '430000:government-services'}))
RETURN p LIMIT 1
