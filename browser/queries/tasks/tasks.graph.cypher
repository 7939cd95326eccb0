// 任务（图） / Tasks
// 任务清单；各项筛选可以合用。agency 与 role 一起给出时，指该机构以此角色承担。
// agency（只看点名此机构（或机构群）的任务）= '430000:market-regulation'
// role（角色：lead 牵头，responsible 负责，support 配合，guide 指导督促）= 'lead'
MATCH p = (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:market-regulation'})
WHERE type(r) = CASE 'lead' WHEN 'lead' THEN 'LED_BY' WHEN 'responsible' THEN 'ASSIGNED_TO' ELSE 'SUPPORTED_BY' END
RETURN p ORDER BY t.id LIMIT 299
