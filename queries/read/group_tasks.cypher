// title: {zh: 机构群承担的任务, en: Tasks of classes of bodies}
// description:
//   zh: “各市州人民政府”“省直相关部门”等机构群承担了哪些任务；按名称中的文字筛选，如“市州”。
//   en: What hangs on classes of bodies such as 各市州人民政府; filter by text in the name.
// topic: tasks
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: q, type: string, zh: 机构群名称所含文字, en: text in the name of the class}
//   - {name: quantifier, type: string, values: [all, indefinite], zh: all 全体，indefinite 不定, en: all or indefinite}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: group_id, type: string, zh: 机构群的编号, en: id of the class of bodies}
//   - {name: group_name, type: string, zh: 机构群的名称, en: name of the class of bodies}
//   - {name: quantifier, type: string, zh: 数量：all 全体，indefinite 不定, en: "all, or indefinite"}
//   - {name: role, type: string, zh: 角色：lead 牵头，responsible 负责，support 配合, en: "lead, responsible or support"}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
// order: [document, ordinal, task_id, group_id, role, quote]
// example: {q: 市州}
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(g:Actor:Group)
//   WHERE g.name CONTAINS $q
//   RETURN p ORDER BY t.id, g.id LIMIT 150
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(g:Actor:Group)
WHERE t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
  AND ($q IS NULL OR g.name CONTAINS $q)
  AND ($quantifier IS NULL OR g.quantifier = $quantifier)
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       g.id AS group_id, g.name AS group_name, g.quantifier AS quantifier,
       CASE type(r) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END AS role,
       r.quote AS quote
ORDER BY document, ordinal, task_id, group_id, role, quote
