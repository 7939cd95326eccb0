// title: {zh: 机构出现在哪些文件, en: Documents of a body}
// description:
//   zh: 点名此机构的文件，以及在每份文件中的任务数。
//   en: "Documents that name a body, with its tasks in each."
// topic: agencies
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出, en: "keep: this body only; follow: with those it was renamed or merged from or into; splits and transfers are listed, not crossed"}
// columns:
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: year, type: integer, zh: 年度, en: year}
//   - {name: issued_on, type: date, zh: 成文日期, en: date of issue}
//   - {name: led, type: integer, zh: 牵头的任务数, en: tasks it leads}
//   - {name: responsible, type: integer, zh: 负责的任务数, en: tasks it is responsible for}
//   - {name: supporting, type: integer, zh: 配合的任务数, en: tasks it supports}
//   - {name: guiding, type: integer, zh: 指导督促的任务数（另计，不并入配合）, en: "tasks it guides, counted apart from support"}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
// order: [document]
// example: {agency: "430000:market-regulation"}
// browser: |
//   MATCH p = (:Document)-[:HAS_SECTION|HAS_TASK|HAS_MEASURE*1..5]->(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency})
//   RETURN p ORDER BY t.id LIMIT 49
MATCH (me:Actor {id: $agency})
OPTIONAL MATCH (h:Actor {id: CASE WHEN $succession = 'follow' THEN coalesce(me.heir, me.id) END})
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
