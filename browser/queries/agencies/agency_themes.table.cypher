// 机构推进哪些主题（表） / Themes of a body
// 点名此机构的任务推进了哪些改革主题。
// agency（机构）= '430000:market-regulation'
// document（只看这份文件）= null
// succession（keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出）= 'keep'
MATCH (me:Actor {id: '430000:market-regulation'})
OPTIONAL MATCH (h:Actor {id: CASE WHEN 'keep' = 'follow' THEN coalesce(me.heir, me.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH me, h, collect(w.id) AS others
WITH [me.id, h.id] + others AS ids
UNWIND ids AS one
WITH DISTINCT one
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: one})
WHERE null IS NULL OR t.document_id = null
MATCH (t)-[:ADVANCES]->(h:Theme)
WITH h, count(DISTINCT t.id) AS tasks, count(DISTINCT CASE WHEN type(r) = 'LED_BY' THEN t.id END) AS led
RETURN h.id AS theme_id, h.name AS name, h.group AS group, tasks, led
ORDER BY tasks DESC, theme_id
LIMIT 500
