// title: {zh: 每项任务由谁负总责, en: Accountability of each task}
// description:
//   zh: 每项任务的问责结构，如一家牵头、多家牵头、一家负责、共同负责而无牵头、只有机构群。不从名单次序推断牵头。
//   en: The accountability structure of each task. No lead is inferred from list order.
// topic: tasks
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: accountability, type: string, values: [single_lead, several_leads, single_responsible, joint_without_lead, groups_only, officials_only, support_only, none], zh: 只看这一类, en: only this structure}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: accountability, type: string, zh: single_lead 一家牵头，several_leads 多家牵头，single_responsible 一家负责，joint_without_lead 共同负责而无牵头，groups_only 只有机构群负责，officials_only 只有领导负责，support_only 只写了配合方，none 未写责任方, en: "single_lead, several_leads, single_responsible, joint_without_lead, groups_only, officials_only, support_only or none"}
//   - {name: leads, type: integer, zh: 牵头方数, en: leading bodies}
//   - {name: responsible, type: integer, zh: 负责的机构数, en: responsible named bodies}
//   - {name: groups, type: integer, zh: 负责的机构群数, en: responsible classes of bodies}
//   - {name: officials, type: integer, zh: 负责的领导人数, en: responsible officials}
//   - {name: supporting, type: integer, zh: 配合方数, en: supporting bodies}
//   - {name: open_list, type: boolean, zh: 责任名单是否以“等”收尾（未列尽，未点名不等于不承担）, en: "whether the list of bodies is open: not named does not mean not concerned"}
// order: [document, ordinal, task_id]
// example: {accountability: joint_without_lead}
// heavy: true
// browser: |
//   MATCH p = (t:Task)-[:ASSIGNED_TO]->(a:Actor)
//   WHERE COUNT { MATCH (t)-[:LED_BY]->(:Actor) } = 0
//   RETURN p ORDER BY t.id, a.id LIMIT 150
MATCH (t:Task)
WHERE t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
OPTIONAL MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WITH t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
     t.open_list AS open_list, count(DISTINCT CASE WHEN type(r) = 'LED_BY' THEN a.id END) AS leads,
     count(DISTINCT CASE WHEN type(r) = 'ASSIGNED_TO' AND a:Agency THEN a.id END) AS responsible,
     count(DISTINCT CASE WHEN type(r) = 'ASSIGNED_TO' AND a:Group THEN a.id END) AS groups,
     count(DISTINCT CASE WHEN type(r) = 'ASSIGNED_TO' AND a:Official THEN a.id END) AS officials,
     count(DISTINCT CASE WHEN type(r) = 'SUPPORTED_BY' THEN a.id END) AS supporting
WITH task_id, document, ordinal, number, title, open_list, leads, responsible, groups, officials, supporting,
     CASE WHEN leads = 1 THEN 'single_lead' WHEN leads > 1 THEN 'several_leads'
          WHEN responsible = 1 AND groups = 0 AND officials = 0 AND NOT open_list THEN 'single_responsible'
          WHEN responsible > 0 THEN 'joint_without_lead'
          WHEN groups > 0 THEN 'groups_only'
          WHEN officials > 0 THEN 'officials_only'
          WHEN supporting > 0 THEN 'support_only'
          ELSE 'none' END AS accountability
WHERE $accountability IS NULL OR accountability = $accountability
RETURN task_id, document, ordinal, number, title,
       accountability, leads, responsible, groups, officials, supporting, open_list
ORDER BY document, ordinal, task_id
