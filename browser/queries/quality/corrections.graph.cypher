// 更正记录（图） / Corrections on record
// 读入时对原文损坏处的更正：所见、读作、理由、位置。
MATCH p = (c:Correction)-[:CORRECTS]->(:Document)
RETURN p ORDER BY c.id LIMIT 150
