// 一个机构、机构群或领导（图） / One body, class of bodies or official
// 按编号查一个责任方：机构、机构群或领导，及其承担的任务数。
// agency（机构）= '430000:market-regulation'
MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:market-regulation'})
RETURN p ORDER BY t.id LIMIT 299
