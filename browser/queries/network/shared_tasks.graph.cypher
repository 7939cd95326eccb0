// 两机构的共同任务（图） / Tasks that two bodies share
// 同时点名两个机构的任务，各自的角色与原文并列。
// agency（机构）= '430000:market-regulation'
// other（另一机构）= '430000:government-services'
MATCH p = (:Actor {id: '430000:market-regulation'})<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:government-services'})
RETURN p ORDER BY t.id LIMIT 298
