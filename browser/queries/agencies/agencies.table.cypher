// 机构（表） / Agencies
// 图中的具名机构；q 先列名称或别称完全相同的，也认拼音首字母。
// q（所含文字）= '市场监管'
// level（行政层级，如 province）= null
// place（地区的名称或代码）= null
// kind（机构类别）= null
// registered（是否在机构名录中）= null
// named（只列在任务中有角色的机构；false 也列正文提及的、机构群的成员与沿革中的机构）= true
// names_as_of（以机构在这一日的名称显示（更名、并入之后的用后名，之前的用前名）；编号不变）= null
MATCH (a:Actor:Agency)
WHERE a.documents > 0 AND (null IS NULL OR a.level = null)
  AND (null IS NULL OR a.kind = null)
  AND (null IS NULL OR a.registered = null)
  AND (true = false OR COUNT { MATCH (:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a) } > 0)
WITH a, CASE WHEN '市场监管' IS NULL OR a.name = '市场监管' OR a.short_name = '市场监管' OR a.full_name = '市场监管'
               OR '市场监管' IN coalesce(a.aliases, []) THEN 0
             WHEN a.name CONTAINS '市场监管' OR a.short_name CONTAINS '市场监管' OR a.full_name CONTAINS '市场监管' THEN 1
             WHEN any(x IN coalesce(a.aliases, []) WHERE x CONTAINS '市场监管') THEN 2
             WHEN any(x IN coalesce(a.search, []) WHERE toLower(x) CONTAINS toLower('市场监管')) THEN 3 END AS rank
WHERE rank IS NOT NULL
OPTIONAL MATCH (a)-[l:LOCATED_IN]->(p:Place)
WITH a, rank, p, l ORDER BY size(l.called) DESC, l.called
WITH a, rank, min(p.name) AS place, head(collect(l.called)) AS called
WHERE null IS NULL OR a.place_code = null OR place = null
OPTIONAL MATCH (n:Actor {id: split(last([e IN a.eras WHERE e <= null + '~']), ' ')[1]})
RETURN a.id AS id, coalesce(n.name, a.name) AS name, coalesce(n.short_name, a.short_name) AS short_name,
       coalesce(CASE WHEN n.id <> a.id THEN n.full_name END, called, a.full_name) AS full_name,
       coalesce(a.aliases, []) AS aliases, a.level AS level, a.kind AS kind, a.line AS line, place, a.place_code AS place_code, a.registered AS registered, rank,
       coalesce(a.merged_ids, []) AS merged_ids
ORDER BY rank, id
LIMIT 500
