// 机构出现在哪些文件（图） / Documents of a body
// 点名此机构的文件，以及在每份文件中的任务数。
// agency（机构）= '430000:market-regulation'
MATCH p = (:Document)-[:HAS_SECTION|HAS_TASK|HAS_MEASURE*1..5]->(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: '430000:market-regulation'})
RETURN p ORDER BY t.id LIMIT 49
