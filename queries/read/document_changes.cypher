// title: {zh: 两份文件之间的变化, en: Changes between two documents}
// description:
//   zh: 同一发文机关前后两份文件中，各机构的任务数有何增减，谁新出现，谁不再出现。只比较点名的机构。
//   en: How the tasks of each named body differ between two documents of one issuer; who appears and who is gone.
// topic: documents
// parameters:
//   - {name: old, type: document, required: true, zh: 较早的文件, en: the earlier document}
//   - {name: new, type: document, required: true, zh: 较晚的文件, en: the later document}
// columns:
//   - {name: agency_id, type: string, zh: 机构编号, en: id of the agency}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: tasks_old, type: integer, zh: 较早文件中的任务数, en: tasks in the earlier one}
//   - {name: tasks_new, type: integer, zh: 较晚文件中的任务数, en: tasks in the later one}
//   - {name: led_old, type: integer, zh: 较早文件中牵头的任务数, en: led in the earlier one}
//   - {name: led_new, type: integer, zh: 较晚文件中牵头的任务数, en: led in the later one}
//   - {name: change, type: string, zh: appeared 新出现，gone 不再出现，more 增加，fewer 减少，same 不变, en: "appeared, gone, more, fewer or same"}
// order: [agency_id]
// example: {old: "430000-2021-1458c594", new: "430000-2021-1458c594"}
// heavy: true
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor:Agency)
WHERE t.document_id = $old OR t.document_id = $new
WITH a,
     count(DISTINCT CASE WHEN t.document_id = $old THEN t.id END) AS tasks_old,
     count(DISTINCT CASE WHEN t.document_id = $new THEN t.id END) AS tasks_new,
     count(DISTINCT CASE WHEN t.document_id = $old AND type(r) = 'LED_BY' THEN t.id END) AS led_old,
     count(DISTINCT CASE WHEN t.document_id = $new AND type(r) = 'LED_BY' THEN t.id END) AS led_new
RETURN a.id AS agency_id, a.name AS name, tasks_old, tasks_new, led_old, led_new,
       CASE WHEN tasks_old = 0 THEN 'appeared' WHEN tasks_new = 0 THEN 'gone' WHEN tasks_new > tasks_old THEN 'more'
            WHEN tasks_new < tasks_old THEN 'fewer' ELSE 'same' END AS change
ORDER BY agency_id
