// title: {zh: 任务, en: Tasks}
// description:
//   zh: 任务清单；各项筛选可以合用。agency 与 role 一起给出时，指该机构以此角色承担。
//   en: "Tasks; the filters combine. With agency and role together: that body in that role."
// topic: tasks
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: agency, type: agency, zh: 只看点名此机构（或机构群）的任务, en: only tasks that name this body or class}
//   - {name: role, type: string, values: [lead, responsible, support, guide], zh: 角色：lead 牵头，responsible 负责，support 配合，guide 指导督促, en: "lead, responsible, support or guide"}
//   - {name: theme, type: theme, zh: 只看推进此主题的任务, en: only tasks that advance this theme}
//   - {name: due_from, type: date, zh: 本任务的时限不早于此日, en: its own deadline not before this day}
//   - {name: due_to, type: date, zh: 本任务的时限不晚于此日, en: its own deadline not after this day}
//   - {name: q, type: string, zh: 所含文字, en: text to look for}
//   - {name: level, type: string, values: [topic, task, measure], zh: 层级：topic 专题，task 任务，measure 措施, en: "topic, task or measure"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: section, type: string, zh: 所属部分的标题, en: title of its section}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: level, type: string, zh: 层级, en: level}
//   - {name: open_list, type: boolean, zh: 责任名单是否以“等”收尾（未列尽，未点名不等于不承担）, en: "whether the list of bodies is open: not named does not mean not concerned"}
// order: [document, ordinal, task_id]
// example: {agency: "430000:market-regulation", role: lead}
// heavy: true
// browser: |
//   MATCH p = (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency})
//   WHERE type(r) = CASE $role WHEN 'lead' THEN 'LED_BY' WHEN 'responsible' THEN 'ASSIGNED_TO' ELSE 'SUPPORTED_BY' END
//   RETURN p ORDER BY t.id LIMIT 299
MATCH (t:Task)
WHERE t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($level IS NULL OR t.level = $level)
  AND ($q IS NULL OR t.title CONTAINS $q OR t.text CONTAINS $q)
  AND (($agency IS NULL AND $role IS NULL) OR COUNT {
        MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
        WHERE ($agency IS NULL OR a.id = $agency)
          AND ($role IS NULL
            OR ($role = 'lead' AND type(r) = 'LED_BY')
            OR ($role = 'responsible' AND type(r) = 'ASSIGNED_TO')
            OR ($role = 'support' AND type(r) = 'SUPPORTED_BY' AND r.role_detail IS NULL)
            OR ($role = 'guide' AND r.role_detail = 'guide'))
      } > 0)
  AND (($due_from IS NULL AND $due_to IS NULL) OR COUNT {
        MATCH (t)-[u:DUE]->(x:Deadline)
        WHERE u.owner = 'task' AND x.date IS NOT NULL
          AND ($due_from IS NULL OR x.date >= $due_from) AND ($due_to IS NULL OR x.date <= $due_to)
      } > 0)
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title,
       t.level AS level, t.open_list AS open_list
ORDER BY document, ordinal, task_id
