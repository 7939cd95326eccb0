// 职责的去向（图） / How roles travelled
// 每一对相承接的任务中，上级文件的牵头、负责、配合各落到谁：职责相同、职责改变、无对应机构（上级有而本文件没有）、对方没有（本文件新增）。机构按名录中的键对应。
// child（下级或较新的文件）= '430000-2021-1458c594'
MATCH p = (:Actor)<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:ALIGNS_WITH]->(u:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor)
WHERE t.document_id = '430000-2021-1458c594'
RETURN p ORDER BY t.ordinal, u.id LIMIT 74
