// 已对照的文件（表） / Documents that were compared
// 哪些文件已与上级或较旧的文件逐项对照（fengong align），各种关系各有多少，上级关系是否经人工裁定。
// document（只看涉及这份文件的）= null
MATCH (a:Document)-[r:COMPARED_WITH]->(b:Document)
WHERE a.ingested AND b.ingested AND (null IS NULL OR a.id = null OR b.id = null)
RETURN a.id AS child, a.title AS child_title, b.id AS parent, b.title AS parent_title, r.copied AS copied,
       r.narrowed AS narrowed, r.extended AS extended, r.related AS related, r.own AS own, r.dropped AS dropped,
       COUNT { MATCH (a)-[d:IMPLEMENTS]->(b) WHERE d.decided_on IS NOT NULL } > 0 AS decided
ORDER BY child, parent
LIMIT 500
