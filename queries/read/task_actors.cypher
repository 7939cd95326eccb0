// title: {zh: 任务的责任方与依据, en: Who bears these tasks}
// description:
//   zh: 一些任务的牵头、负责、配合各方，每条都有原文、位置和规则。
//   en: "The bodies of some tasks with their roles; each with its quote, position and rule."
// topic: tasks
// parameters:
//   - {name: ids, type: strings, required: true, zh: 任务编号（多个以逗号分隔）, en: "ids of the tasks, separated by commas"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: role, type: string, zh: 角色：lead 牵头，responsible 负责，support 配合, en: "lead, responsible or support"}
//   - {name: role_detail, type: string, zh: 角色细分：guide 指导督促；否则为空, en: "guide, or null"}
//   - {name: actor_id, type: string, zh: 责任方编号, en: id of the body}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: kind, type: string, zh: agency 机构，group 机构群，person 领导, en: "agency, group or person"}
//   - {name: quantifier, type: string, zh: 数量：all 全体，indefinite 不定, en: "all, or indefinite"}
//   - {name: verb, type: string, zh: 角色原词, en: role word as printed}
//   - {name: position, type: integer, zh: 在责任名单中的位置, en: position in its list}
//   - {name: inherited, type: boolean, zh: 是否承接自标题、通则等, en: whether it is inherited from elsewhere in the document}
//   - {name: quote, type: string, zh: 原文摘录, en: quote}
//   - {name: span_start, type: integer, zh: 原文起始位置（含）, en: first character in the text}
//   - {name: span_end, type: integer, zh: 原文结束位置（不含）, en: character after the last}
//   - {name: found_at, type: string, zh: 在来源文件中的位置：页、段落、表格单元或行, en: "place in the file: page, paragraph, cell or line"}
//   - {name: rule, type: string, zh: 解读规则编号, en: rule it was read by}
//   - {name: resolution, type: string, zh: 名称如何对应到机构, en: how the name was resolved}
//   - {name: printed_name, type: string, zh: 原文名称（已规范）, en: "name as printed, normalised"}
// order: [task_id, role, position, actor_id, span_start]
// example: {ids: ["430000-2021-1458c594.3"]}
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(x:Actor)
//   WHERE t.id IN $ids
//   RETURN p ORDER BY t.id, x.id LIMIT 150
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE t.id IN $ids
RETURN t.id AS task_id,
       CASE type(r) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END AS role,
       r.role_detail AS role_detail, a.id AS actor_id, a.name AS name,
       CASE WHEN a:Agency THEN 'agency' WHEN a:Group THEN 'group' ELSE 'person' END AS kind, a.quantifier AS quantifier,
       r.verb AS verb, r.position AS position, r.inherited AS inherited, r.quote AS quote, r.span_start AS span_start,
       r.span_end AS span_end, r.found_at AS found_at, r.rule AS rule, r.resolution AS resolution,
       r.printed_name AS printed_name
ORDER BY task_id, role, position, actor_id, span_start
