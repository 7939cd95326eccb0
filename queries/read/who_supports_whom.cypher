// title: {zh: 谁配合谁, en: Who supports whom}
// description:
//   zh: 牵头机构与同一任务中配合机构的有向关系；指导督促不计。计划中没有配合方时，没有结果。
//   en: "Directed: the leading body and the supporting bodies of the same task, guides left out. A plan without supporters answers nothing."
// topic: network
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: agency, type: agency, zh: 只看此机构为其中一方的, en: only those with this body}
// columns:
//   - {name: leader, type: string, zh: 牵头机构编号, en: id of the leading body}
//   - {name: leader_name, type: string, zh: 牵头机构名称, en: its name}
//   - {name: supporter, type: string, zh: 另一机构编号, en: id of the other body}
//   - {name: supporter_name, type: string, zh: 另一机构名称, en: its name}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
// order: ["-tasks", leader, supporter]
// example: {}
// heavy: true
// browser: |
//   MATCH p = (a:Actor:Agency)<-[:LED_BY]-(t:Task)-[r:SUPPORTED_BY]->(b:Actor:Agency)
//   WHERE a.id <> b.id AND r.role_detail IS NULL
//   RETURN p ORDER BY a.id, t.id, b.id LIMIT 100
MATCH (t:Task)-[:LED_BY]->(a:Actor:Agency)
WHERE $document IS NULL OR t.document_id = $document
MATCH (t)-[r:SUPPORTED_BY]->(b:Actor:Agency)
WHERE a.id <> b.id AND r.role_detail IS NULL AND ($agency IS NULL OR a.id = $agency OR b.id = $agency)
WITH a, b, count(DISTINCT t.id) AS tasks
RETURN a.id AS leader, a.name AS leader_name, b.id AS supporter, b.name AS supporter_name, tasks
ORDER BY tasks DESC, leader, supporter
