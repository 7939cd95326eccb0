// 台账（图） / Ledger
// 一行一项举措：所属任务、牵头与负责单位、配合单位、时限、前提条件、目标与原文；时限与目标只列该举措自己的。
MATCH p = (:Section)-[:HAS_TASK]->(t:Task)-[:LED_BY|ASSIGNED_TO]->(a:Actor:Agency)
RETURN p ORDER BY t.id, a.id LIMIT 100
