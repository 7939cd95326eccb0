// 机构出现在哪些文件（表） / Documents of a body
// 点名此机构的文件，以及在每份文件中的任务数。
// agency（机构）= '430000:market-regulation'
// succession（keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出）= 'keep'
MATCH (me:Actor {id: '430000:market-regulation'})
OPTIONAL MATCH (h:Actor {id: CASE WHEN 'keep' = 'follow' THEN coalesce(me.heir, me.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH me, h, collect(w.id) AS others
WITH [me.id, h.id] + others AS ids
UNWIND ids AS one
WITH DISTINCT one
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: one})
WITH t.document_id AS id, count(DISTINCT CASE WHEN type(r) = 'LED_BY' THEN t.id END) AS led,
     count(DISTINCT CASE WHEN type(r) = 'ASSIGNED_TO' THEN t.id END) AS responsible,
     count(DISTINCT CASE WHEN type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL THEN t.id END) AS supporting,
     count(DISTINCT CASE WHEN r.role_detail = 'guide' THEN t.id END) AS guiding,
     count(DISTINCT t.id) AS tasks
MATCH (d:Document {id: id})
RETURN d.id AS document, d.title AS title, d.year AS year, d.issued_on AS issued_on, led, responsible, supporting,
       guiding, tasks
ORDER BY document
LIMIT 500
