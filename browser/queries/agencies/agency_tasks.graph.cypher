// 机构与每项任务的关系（图） / A body and every task
// 机构与任务的关系：named 点名，via_group 经全体机构群涉及，not_stated 原文未载（名单未列尽或含机构群，不能断定），excluded 名单列尽且无此机构。
// agency（机构）= '430000:market-regulation'
MATCH p = (:Section)-[:HAS_TASK|HAS_MEASURE*1..3]->(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:market-regulation'})
RETURN p ORDER BY t.id LIMIT 74
