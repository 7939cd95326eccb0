// title: {zh: 各月到期的任务, en: Deadlines by month}
// description:
//   zh: 每个月有多少任务到期（只计本任务的时限）。
//   en: "How many tasks fall due in each month, counting deadlines of their own."
// topic: deadlines
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: agency, type: agency, zh: 只看点名此机构的任务, en: only tasks that name this body}
// columns:
//   - {name: month, type: string, zh: 月份, en: month}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: deadlines, type: integer, zh: 时限条数, en: deadlines}
// order: [month]
// example: {}
// browser: |
//   MATCH p = (t:Task)-[r:DUE]->(x:Deadline)
//   WHERE r.owner = 'task' AND x.date IS NOT NULL
//   RETURN p ORDER BY x.date, t.id LIMIT 150
MATCH (t:Task)-[r:DUE]->(x:Deadline)
WHERE r.owner = 'task' AND x.date IS NOT NULL AND t.document_id IS NOT NULL
  AND ($document IS NULL OR t.document_id = $document)
  AND ($agency IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency}) } > 0)
WITH substring(x.date, 0, 7) AS month, count(DISTINCT t.id) AS tasks, count(r) AS deadlines
RETURN month, tasks, deadlines
ORDER BY month
