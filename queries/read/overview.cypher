// title: {zh: 图中有什么, en: What is in the graph}
// description:
//   zh: 文件、任务、机构、机构群、主题、时限、目标各有多少。
//   en: "How many documents, tasks, bodies, classes of bodies, themes, deadlines and targets there are."
// topic: documents
// columns:
//   - {name: documents, type: integer, zh: 已读入的文件数, en: documents}
//   - {name: tasks, type: integer, zh: 条目数（专题、任务、措施）, en: units}
//   - {name: agencies, type: integer, zh: 机构数, en: named bodies}
//   - {name: groups, type: integer, zh: 机构群数, en: classes of bodies}
//   - {name: themes, type: integer, zh: 被推进的主题数, en: themes that tasks advance}
//   - {name: dated, type: integer, zh: 有具体日期的任务数（本任务的时限）, en: tasks with a date of their own}
//   - {name: targets, type: integer, zh: 目标数, en: targets}
//   - {name: assignments, type: integer, zh: 责任关系数, en: assignments}
//   - {name: without_lead, type: integer, zh: 没有牵头方的任务数, en: tasks without a lead}
//   - {name: open_lists, type: integer, zh: 责任名单未列尽的任务数, en: tasks with an open list}
//   - {name: unregistered, type: integer, zh: 不在名录中的机构数, en: bodies missing from the registry}
// order: [documents]
// example: {}
RETURN COUNT { MATCH (d:Document) WHERE d.ingested } AS documents,
       COUNT { MATCH (t:Task) WHERE t.document_id IS NOT NULL } AS tasks,
       COUNT {
         MATCH (a:Actor:Agency)
         WHERE a.documents > 0 AND COUNT { MATCH (:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a) } > 0
       } AS agencies,
       COUNT { MATCH (g:Actor:Group) WHERE g.documents > 0 } AS groups,
       COUNT { MATCH (h:Theme) WHERE h.documents > 0 AND COUNT { MATCH (:Task)-[:ADVANCES]->(h) } > 0 } AS themes,
       COUNT {
         MATCH (t:Task)
         WHERE t.document_id IS NOT NULL
           AND COUNT { MATCH (t)-[u:DUE]->(x:Deadline) WHERE u.owner = 'task' AND x.date IS NOT NULL } > 0
       } AS dated,
       COUNT { MATCH (t:Task)-[:HAS_TARGET]->(:Target) WHERE t.document_id IS NOT NULL } AS targets,
       COUNT {
         MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor) WHERE t.document_id IS NOT NULL
       } AS assignments,
       COUNT {
         MATCH (t:Task) WHERE t.document_id IS NOT NULL AND COUNT { MATCH (t)-[:LED_BY]->(:Actor) } = 0
       } AS without_lead,
       COUNT { MATCH (t:Task) WHERE t.open_list AND t.document_id IS NOT NULL } AS open_lists,
       COUNT {
         MATCH (a:Actor:Agency)
         WHERE NOT a.registered AND a.documents > 0
           AND COUNT { MATCH (:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a) } > 0
       } AS unregistered
ORDER BY documents
