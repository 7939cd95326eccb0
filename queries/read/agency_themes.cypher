// title: {zh: 机构推进哪些主题, en: Themes of a body}
// description:
//   zh: 点名此机构的任务推进了哪些改革主题。
//   en: Reform themes advanced by the tasks that name a body.
// topic: agencies
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出, en: "keep: this body only; follow: with those it was renamed or merged from or into; splits and transfers are listed, not crossed"}
// columns:
//   - {name: theme_id, type: string, zh: 主题编号, en: id of the theme}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: group, type: string, zh: 所属类别, en: group of the theme}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: led, type: integer, zh: 牵头的任务数, en: tasks it leads}
// order: ["-tasks", theme_id]
// example: {agency: "430000:market-regulation"}
// browser: |
//   MATCH p = (:Actor {id: $agency})<-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]-(t:Task)-[:ADVANCES]->(h:Theme)
//   RETURN p ORDER BY t.id, h.id LIMIT 149
MATCH (me:Actor {id: $agency})
OPTIONAL MATCH (h:Actor {id: CASE WHEN $succession = 'follow' THEN coalesce(me.heir, me.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH me, h, collect(w.id) AS others
WITH [me.id, h.id] + others AS ids
UNWIND ids AS one
WITH DISTINCT one
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: one})
WHERE $document IS NULL OR t.document_id = $document
MATCH (t)-[:ADVANCES]->(h:Theme)
WITH h, count(DISTINCT t.id) AS tasks, count(DISTINCT CASE WHEN type(r) = 'LED_BY' THEN t.id END) AS led
RETURN h.id AS theme_id, h.name AS name, h.group AS group, tasks, led
ORDER BY tasks DESC, theme_id
