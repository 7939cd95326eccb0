// title: {zh: 一个机构、机构群或领导, en: "One body, class of bodies or official"}
// description:
//   zh: 按编号查一个责任方：机构、机构群或领导，及其承担的任务数。
//   en: "One actor by id: a body, a class of bodies, or an official, with the tasks that name it."
// topic: agencies
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出, en: "keep: this body only; follow: with those it was renamed or merged from or into; splits and transfers are listed, not crossed"}
//   - {name: names_as_of, type: date, zh: 以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变, en: "show each body under the name it bore on this day; ids stay"}
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
//   - {name: heir, type: string, zh: 更名、并入之后由哪个机构（编号）承接至今；即为自身则无, en: "the body that carries it on today, after renames and mergers; null where it is that itself"}
//   - {name: merged_ids, type: strings, zh: 经裁定并入此机构的其他编号, en: other ids that a curator decided to mean this body}
//   - {name: counted_with, type: strings, zh: follow 时一并计入的前身, en: "with follow, predecessors that are counted in"}
//   - {name: not_followed, type: strings, zh: follow 时没有跨越的拆分、划转, en: "with follow, the splits and transfers that were not crossed"}
// order: [id]
// example: {agency: "430000:market-regulation"}
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency})
//   RETURN p ORDER BY t.id LIMIT 299
MATCH (a:Actor {id: $agency})
OPTIONAL MATCH (h:Actor {id: CASE WHEN $succession = 'follow' THEN coalesce(a.heir, a.id) END})
OPTIONAL MATCH (w:Actor {heir: h.id})
WITH a, h, collect(w.id) AS others
WITH a, [a.id, h.id] + others AS ids, coalesce(h.absorbed, []) AS counted_with,
     coalesce(h.uncrossed, []) AS not_followed
OPTIONAL MATCH (a)-[l:LOCATED_IN]->(p:Place)
WITH a, ids, counted_with, not_followed, p, l ORDER BY size(l.called) DESC, l.called
WITH a, ids, counted_with, not_followed, min(p.name) AS place, head(collect(l.called)) AS called
UNWIND ids AS one
OPTIONAL MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: one})
WITH a, ids, counted_with, not_followed, place, called, count(DISTINCT t.id) AS tasks,
     count(DISTINCT t.document_id) AS documents
UNWIND ids AS one
OPTIONAL MATCH (t:Task)-[:MENTIONS]->(:Actor {id: one})
WITH a, counted_with, not_followed, place, called, tasks, documents, count(DISTINCT t.id) AS mentions
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
RETURN a.id AS id, coalesce(n.name, a.name) AS name,
       CASE WHEN a:Agency THEN 'agency' WHEN a:Group THEN 'group' ELSE 'person' END AS actor_kind,
       coalesce(n.short_name, a.short_name) AS short_name,
       coalesce(CASE WHEN n.id <> a.id THEN n.full_name END, called, a.full_name) AS full_name,
       coalesce(a.aliases, []) AS aliases, a.level AS level, a.kind AS kind, a.line AS line, place,
       a.place_code AS place_code, a.managed_by AS managed_by, a.registered AS registered, a.rule AS rule,
       a.quantifier AS quantifier, tasks, mentions, documents, a.heir AS heir,
       coalesce(a.merged_ids, []) AS merged_ids, counted_with, not_followed
ORDER BY id
