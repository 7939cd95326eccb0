// title: {zh: 机构与每项任务的关系, en: A body and every task}
// description:
//   zh: 机构与任务的关系：named 点名，via_group 经全体机构群涉及，not_stated 原文未载（名单未列尽或含机构群，不能断定），excluded 名单列尽且无此机构。
//   en: "How a body stands to each task: named, via_group, not_stated or excluded. Excluded only where the list is closed."
// topic: agencies
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
//   - {name: involvement, type: string, default: named, values: [named, via_group, not_stated, excluded, any], zh: 只看这一种关系；any 不限, en: only this involvement; any for all}
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: theme, type: theme, zh: 只看推进此主题的任务, en: only tasks that advance this theme}
//   - {name: role, type: string, values: [lead, responsible, support, guide], zh: 只看点名为此角色的任务, en: only tasks that name it in this role}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: section, type: string, zh: 所属部分的标题, en: title of its section}
//   - {name: number, type: string, zh: 原文编号, en: number as printed}
//   - {name: title, type: string, zh: 标题, en: title}
//   - {name: level, type: string, zh: 层级, en: level}
//   - {name: open_list, type: boolean, zh: 责任名单是否以“等”收尾（未列尽，未点名不等于不承担）, en: "whether the list of bodies is open: not named does not mean not concerned"}
//   - {name: involvement, type: string, zh: named 点名，via_group 经全体机构群，not_stated 原文未载，excluded 名单列尽且无此机构, en: "named, via_group, not_stated or excluded"}
//   - {name: roles, type: strings, zh: 点名的角色, en: roles in which it is named}
//   - {name: via, type: strings, zh: 所经的全体机构群, en: classes of all that reach it}
// order: [document, ordinal, task_id]
// example: {agency: "430000:market-regulation"}
// heavy: true
// browser: |
//   MATCH p = (:Section)-[:HAS_TASK|HAS_MEASURE*1..3]->(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency})
//   RETURN p ORDER BY t.id LIMIT 74
MATCH (a:Actor {id: $agency})
MATCH (t:Task)
WHERE ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
MATCH (d:Document {id: t.document_id})
WITH a, t, d.issued_on AS day, COUNT { MATCH (t)-[:LED_BY]->(a) } AS led,
     COUNT { MATCH (t)-[:ASSIGNED_TO]->(a) } AS responsible,
     COUNT { MATCH (t)-[s:SUPPORTED_BY]->(a) WHERE s.role_detail IS NULL } AS supporting,
     COUNT { MATCH (t)-[g:SUPPORTED_BY]->(a) WHERE g.role_detail = 'guide' } AS guiding
WITH t, [x IN [CASE WHEN led > 0 THEN 'lead' END, CASE WHEN responsible > 0 THEN 'responsible' END,
     CASE WHEN supporting > 0 THEN 'support' END, CASE WHEN guiding > 0 THEN 'guide' END] WHERE x IS NOT NULL] AS roles,
     [(t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(c:Actor:Group)-[m:HAS_MEMBER]->(a)
       WHERE c.quantifier = 'all' AND (m.from IS NULL OR m.from <= day)
         AND (m.until IS NULL OR m.until > day) | c.name] AS via
WHERE $role IS NULL OR $role IN roles
WITH t, roles, via,
     CASE WHEN size(roles) > 0 THEN 'named'
          WHEN size(via) > 0 THEN 'via_group'
          WHEN t.open_list OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Group) } > 0
            OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Agency) } = 0 THEN 'not_stated'
          ELSE 'excluded' END AS involvement
WHERE $involvement = 'any' OR involvement = $involvement
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title, t.level AS level, t.open_list AS open_list, involvement, roles, via
ORDER BY document, ordinal, task_id
