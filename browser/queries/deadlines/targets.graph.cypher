// 目标（图） / Targets
// 任务要达到的目标：数值、单位、所指事项，均附原文。
// numeric（只看有（true）或没有（false）数值的）= true
MATCH p = (t:Task)-[:HAS_TARGET]->(x:Target)
WHERE (x.value IS NOT NULL) = true
RETURN p ORDER BY t.id, x.id LIMIT 150
