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
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出, en: "keep: this body only; follow: with those it was renamed or merged from or into; splits and transfers are listed, not crossed"}
//   - {name: names_as_of, type: date, zh: 以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变, en: "show each body under the name it bore on this day; ids stay"}
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
//   - {name: named_as, type: strings, zh: 点名时所用的机构（follow 时可为前身或后继）, en: "the body that the task names; with follow, maybe a predecessor or successor"}
//   - {name: not_followed, type: strings, zh: follow 时没有跨越的拆分、划转, en: "with follow, the splits and transfers that were not crossed"}
// order: [document, ordinal, task_id]
// example: {agency: "430000:market-regulation"}
// heavy: true
// browser: |
//   MATCH p = (:Section)-[:HAS_TASK|HAS_MEASURE*1..3]->(t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency})
//   RETURN p ORDER BY t.id LIMIT 74
MATCH (me:Actor {id: $agency})
OPTIONAL MATCH (h:Actor {id: CASE WHEN $succession = 'follow' THEN coalesce(me.heir, me.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH me, h, collect(w.id) AS others
WITH [me.id, h.id] + others AS ids, coalesce(h.uncrossed, []) AS not_followed
MATCH (t:Task)
WHERE ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
MATCH (d:Document {id: t.document_id})
OPTIONAL MATCH (t)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE a.id IN ids
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
WITH t, ids, not_followed, d.issued_on AS day, type(r) AS kind, r.role_detail AS detail,
     coalesce(n.name, a.name) AS body
ORDER BY t.id, body
WITH t, ids, not_followed, day, collect(DISTINCT body) AS named_as,
     sum(CASE WHEN kind = 'LED_BY' THEN 1 ELSE 0 END) AS led,
     sum(CASE WHEN kind = 'ASSIGNED_TO' THEN 1 ELSE 0 END) AS responsible,
     sum(CASE WHEN kind = 'SUPPORTED_BY' AND detail IS NULL THEN 1 ELSE 0 END) AS supporting,
     sum(CASE WHEN kind = 'SUPPORTED_BY' AND detail = 'guide' THEN 1 ELSE 0 END) AS guiding
WITH t, not_followed, named_as, [w IN [CASE WHEN led > 0 THEN 'lead' END,
     CASE WHEN responsible > 0 THEN 'responsible' END, CASE WHEN supporting > 0 THEN 'support' END,
     CASE WHEN guiding > 0 THEN 'guide' END] WHERE w IS NOT NULL] AS roles,
     [(t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(c:Actor:Group)-[m:HAS_MEMBER]->(e:Actor)
       WHERE e.id IN ids AND c.quantifier = 'all' AND (m.from IS NULL OR m.from <= day)
         AND (m.until IS NULL OR m.until > day) | c.name] AS via
WHERE $role IS NULL OR $role IN roles
WITH t, roles, via, named_as, not_followed,
     CASE WHEN size(roles) > 0 THEN 'named'
          WHEN size(via) > 0 THEN 'via_group'
          WHEN t.open_list OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Group) } > 0
            OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor:Agency) } = 0 THEN 'not_stated'
          ELSE 'excluded' END AS involvement
WHERE $involvement = 'any' OR involvement = $involvement
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal,
       coalesce(head([(t)<-[:HAS_TASK]-(s:Section) | s.title]),
         head([(t)<-[:HAS_MEASURE*1..4]-(:Task)<-[:HAS_TASK]-(s:Section) | s.title])) AS section,
       t.number AS number, t.title AS title, t.level AS level, t.open_list AS open_list, involvement, roles, via,
       named_as, not_followed
ORDER BY document, ordinal, task_id
