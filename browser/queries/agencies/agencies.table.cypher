// 机构（表） / Agencies
// 图中的具名机构；q 先列名称或别称完全相同的，也认拼音首字母。
// q（所含文字）= '市场监管'
// level（行政层级，如 province）= null
// place（地区的名称或代码）= null
// kind（机构类别）= null
// registered（是否在机构名录中）= null
// named（只列在任务中有角色的机构；false 也列正文提及的、机构群的成员与沿革中的机构）= true
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
OPTIONAL MATCH (a)-[:LOCATED_IN]->(p:Place)
WITH a, rank, min(p.name) AS place
WHERE null IS NULL OR a.place_code = null OR place = null
RETURN a.id AS id, a.name AS name, a.short_name AS short_name, a.full_name AS full_name,
       coalesce(a.aliases, []) AS aliases, a.level AS level, a.kind AS kind, a.line AS line, place,
       a.place_code AS place_code, a.registered AS registered, rank
ORDER BY rank, id
LIMIT 500
