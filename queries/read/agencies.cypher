// title: {zh: 机构, en: Agencies}
// description:
//   zh: 图中的具名机构；q 先列名称或别称完全相同的，也认拼音首字母。
//   en: The named bodies of the graph; q ranks exact names and aliases first and knows pinyin initials.
// topic: agencies
// parameters:
//   - {name: q, type: string, zh: 所含文字, en: text to look for}
//   - {name: level, type: string, zh: 行政层级，如 province, en: "administrative level, such as province"}
//   - {name: place, type: string, zh: 地区的名称或代码, en: name or code of the place}
//   - {name: kind, type: string, zh: 机构类别, en: kind of body}
//   - {name: registered, type: boolean, zh: 是否在机构名录中, en: whether it is in the registry}
//   - {name: named, type: boolean, default: true, zh: 只列在任务中有角色的机构；false 也列正文提及的、机构群的成员与沿革中的机构, en: "only bodies with a role in a task; false adds those mentioned in passing, members of classes, predecessors and successors"}
//   - {name: names_as_of, type: date, zh: 以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变, en: "show each body under the name it bore on this day; ids stay"}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: short_name, type: string, zh: 常用简称, en: short name in use}
//   - {name: full_name, type: string, zh: 全称, en: full name}
//   - {name: aliases, type: strings, zh: 其他称呼, en: other names}
//   - {name: level, type: string, zh: 层级, en: level}
//   - {name: kind, type: string, zh: 类别, en: kind}
//   - {name: line, type: string, zh: 条块归属, en: line of authority}
//   - {name: place, type: string, zh: 所属地区, en: place}
//   - {name: place_code, type: string, zh: 地区代码（GB/T 2260）, en: code of the place (GB/T 2260)}
//   - {name: registered, type: boolean, zh: 是否在机构名录中, en: whether it is in the registry}
//   - {name: rank, type: integer, zh: "0 名称完全相同，1 名称含此文字，2 其他称呼含此文字，3 拼音等检索用语相符", en: "0 exact name or alias, 1 name contains it, 2 alias contains it, 3 pinyin or other search term"}
//   - {name: merged_ids, type: strings, zh: 经裁定并入此机构的其他编号, en: other ids that a curator decided to mean this body}
// order: [rank, id]
// example: {q: 市场监管}
// browser: |
//   MATCH p = (a:Actor:Agency)-[:LOCATED_IN]->(:Place)
//   WHERE a.name CONTAINS $q
//   RETURN p ORDER BY a.id LIMIT 150
MATCH (a:Actor:Agency)
WHERE a.documents > 0 AND ($level IS NULL OR a.level = $level)
  AND ($kind IS NULL OR a.kind = $kind)
  AND ($registered IS NULL OR a.registered = $registered)
  AND ($named = false OR COUNT { MATCH (:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a) } > 0)
WITH a, CASE WHEN $q IS NULL OR a.name = $q OR a.short_name = $q OR a.full_name = $q
               OR $q IN coalesce(a.aliases, []) THEN 0
             WHEN a.name CONTAINS $q OR a.short_name CONTAINS $q OR a.full_name CONTAINS $q THEN 1
             WHEN any(x IN coalesce(a.aliases, []) WHERE x CONTAINS $q) THEN 2
             WHEN any(x IN coalesce(a.search, []) WHERE toLower(x) CONTAINS toLower($q)) THEN 3 END AS rank
WHERE rank IS NOT NULL
OPTIONAL MATCH (a)-[l:LOCATED_IN]->(p:Place)
WITH a, rank, p, l ORDER BY size(l.called) DESC, l.called
WITH a, rank, min(p.name) AS place, head(collect(l.called)) AS called
WHERE $place IS NULL OR a.place_code = $place OR place = $place
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= $names_as_of + '~']), ' ')[1]})
RETURN a.id AS id, coalesce(n.name, a.name) AS name, coalesce(n.short_name, a.short_name) AS short_name,
       coalesce(CASE WHEN n.id <> a.id THEN n.full_name END, called, a.full_name) AS full_name,
       coalesce(a.aliases, []) AS aliases, a.level AS level, a.kind AS kind, a.line AS line, place, a.place_code AS place_code, a.registered AS registered, rank,
       coalesce(a.merged_ids, []) AS merged_ids
ORDER BY rank, id
