// 任务承担情况（图） / Tasks borne by each body
// 各机构牵头、负责、配合的任务数，并列三种口径：点名的、经全体机构群涉及的、可能经同一地区的不定机构群涉及的。exclude 只计点名；collapse 把机构群也各列一行；expand 把全体机构群展开到有据可查的成员并计入各数。
MATCH p = (t:Task)-[:LED_BY]->(a:Actor:Agency)
RETURN p ORDER BY a.id, t.id LIMIT 150
