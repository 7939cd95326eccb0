// 一个机构、机构群或领导（表） / One body, class of bodies or official
// 按编号查一个责任方：机构、机构群或领导，及其承担的任务数。
// agency（机构）= '430000:market-regulation'
// succession（keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出）= 'keep'
// names_as_of（以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变）= null
MATCH (a:Actor {id: '430000:market-regulation'})
OPTIONAL MATCH (h:Actor {id: CASE WHEN 'keep' = 'follow' THEN coalesce(a.heir, a.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH a, h, collect(w.id) AS others
WITH a, [a.id, h.id] + others AS ids, coalesce(h.absorbed, []) AS counted_with,
     coalesce(h.uncrossed, []) AS not_followed
OPTIONAL MATCH (a)-[l:LOCATED_IN]->(p:Place)
WITH a, ids, counted_with, not_followed, p, l ORDER BY size(l.called) DESC, l.called
WITH a, ids, counted_with, not_followed, min(p.name) AS place, head(collect(l.called)) AS called
UNWIND ids AS one
OPTIONAL MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: one})
WITH a, ids, counted_with, not_followed, place, called, count(DISTINCT t.id) AS tasks,
     count(DISTINCT t.document_id) AS documents
UNWIND ids AS one
OPTIONAL MATCH (t:Task)-[:MENTIONS]->(:Actor {id: one})
WITH a, counted_with, not_followed, place, called, tasks, documents, count(DISTINCT t.id) AS mentions
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= null + '~']), ' ')[1]})
RETURN a.id AS id, coalesce(n.name, a.name) AS name,
       CASE WHEN a:Agency THEN 'agency' WHEN a:Group THEN 'group' ELSE 'person' END AS actor_kind,
       coalesce(n.short_name, a.short_name) AS short_name,
       coalesce(CASE WHEN n.id <> a.id THEN n.full_name END, called, a.full_name) AS full_name,
       coalesce(a.aliases, []) AS aliases, a.level AS level, a.kind AS kind, a.line AS line, place,
       a.place_code AS place_code, a.managed_by AS managed_by, a.registered AS registered, a.rule AS rule,
       a.quantifier AS quantifier, tasks, mentions, documents, a.heir AS heir,
       coalesce(a.merged_ids, []) AS merged_ids, counted_with, not_followed
ORDER BY id
LIMIT 500
