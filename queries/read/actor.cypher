// title: {zh: 一个机构、机构群或领导, en: "One body, class of bodies or official"}
// description:
//   zh: 按编号查一个责任方：机构、机构群或领导，及其承担的任务数。
//   en: "One actor by id: a body, a class of bodies, or an official, with the tasks that name it."
// topic: agencies
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: actor_kind, type: string, zh: agency 机构，group 机构群，person 领导, en: "agency, group or person"}
//   - {name: short_name, type: string, zh: 常用简称, en: short name in use}
//   - {name: full_name, type: string, zh: 全称, en: full name}
//   - {name: aliases, type: strings, zh: 其他称呼, en: other names}
//   - {name: level, type: string, zh: 层级, en: level}
//   - {name: kind, type: string, zh: 类别, en: kind}
//   - {name: line, type: string, zh: 条块归属, en: line of authority}
//   - {name: place, type: string, zh: 所属地区, en: place}
//   - {name: place_code, type: string, zh: 地区代码（GB/T 2260）, en: code of the place (GB/T 2260)}
//   - {name: managed_by, type: string, zh: 主管机构, en: body that manages it}
//   - {name: registered, type: boolean, zh: 是否在机构名录中, en: whether it is in the registry}
//   - {name: rule, type: string, zh: 识别所依据的规则, en: rule it was recognised by}
//   - {name: quantifier, type: string, zh: 数量：all 全体，indefinite 不定, en: "all, or indefinite"}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: mentions, type: integer, zh: 正文提及的任务数（不是角色）, en: tasks that only mention it}
//   - {name: documents, type: integer, zh: 文件数, en: documents}
// order: [id]
// example: {agency: "430000:market-regulation"}
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency})
//   RETURN p ORDER BY t.id LIMIT 299
MATCH (a:Actor {id: $agency})
OPTIONAL MATCH (a)-[:LOCATED_IN]->(p:Place)
WITH a, min(p.name) AS place
OPTIONAL MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a)
WITH a, place, count(DISTINCT t.id) AS tasks, count(DISTINCT t.document_id) AS documents
OPTIONAL MATCH (t:Task)-[:MENTIONS]->(a)
WITH a, place, tasks, documents, count(DISTINCT t.id) AS mentions
RETURN a.id AS id, a.name AS name,
       CASE WHEN a:Agency THEN 'agency' WHEN a:Group THEN 'group' ELSE 'person' END AS actor_kind,
       a.short_name AS short_name, a.full_name AS full_name, coalesce(a.aliases, []) AS aliases, a.level AS level,
       a.kind AS kind, a.line AS line, place, a.place_code AS place_code, a.managed_by AS managed_by,
       a.registered AS registered, a.rule AS rule, a.quantifier AS quantifier, tasks, mentions, documents
ORDER BY id
