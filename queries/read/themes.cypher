// title: {zh: 改革主题, en: Reform themes}
// description:
//   zh: 任务推进的改革主题，按任务数排列；q 先列名称或别称完全相同的。
//   en: "Reform themes that tasks advance, by number of tasks; q ranks exact names and aliases first."
// topic: themes
// parameters:
//   - {name: q, type: string, zh: 所含文字, en: text to look for}
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: group, type: string, zh: 主题类别, en: group of themes}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
//   - {name: name, type: string, zh: 名称, en: name}
//   - {name: group, type: string, zh: 所属类别, en: group of the theme}
//   - {name: aliases, type: strings, zh: 其他称呼, en: other names}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: rank, type: integer, zh: "0 名称或别称相同，1 名称含此文字，2 别称含此文字", en: "0 exact, 1 name contains it, 2 alias contains it"}
// order: [rank, "-tasks", id]
// example: {q: 一件事}
// browser: |
//   MATCH p = (t:Task)-[:ADVANCES]->(h:Theme)
//   WHERE h.name CONTAINS $q OR any(x IN coalesce(h.aliases, []) WHERE x CONTAINS $q)
//   RETURN p ORDER BY h.id, t.id LIMIT 150
MATCH (t:Task)-[:ADVANCES]->(h:Theme)
WHERE t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
  AND ($group IS NULL OR h.group = $group)
WITH h, count(DISTINCT t.id) AS tasks
WITH h, tasks, CASE WHEN $q IS NULL OR h.name = $q OR $q IN coalesce(h.aliases, []) THEN 0
                    WHEN h.name CONTAINS $q THEN 1
                    WHEN any(x IN coalesce(h.aliases, []) WHERE x CONTAINS $q) THEN 2 END AS rank
WHERE rank IS NOT NULL
RETURN h.id AS id, h.name AS name, h.group AS group, coalesce(h.aliases, []) AS aliases, tasks, rank
ORDER BY rank, tasks DESC, id
