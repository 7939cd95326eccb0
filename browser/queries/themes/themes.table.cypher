// 改革主题（表） / Reform themes
// 任务推进的改革主题，按任务数排列；q 先列名称或别称完全相同的。
// q（所含文字）= '一件事'
// document（只看这份文件）= null
// group（主题类别）= null
MATCH (t:Task)-[:ADVANCES]->(h:Theme)
WHERE t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR h.group = null)
WITH h, count(DISTINCT t.id) AS tasks
WITH h, tasks, CASE WHEN '一件事' IS NULL OR h.name = '一件事' OR '一件事' IN coalesce(h.aliases, []) THEN 0
                    WHEN h.name CONTAINS '一件事' THEN 1
                    WHEN any(x IN coalesce(h.aliases, []) WHERE x CONTAINS '一件事') THEN 2 END AS rank
WHERE rank IS NOT NULL
RETURN h.id AS id, h.name AS name, h.group AS group, coalesce(h.aliases, []) AS aliases, tasks, rank
ORDER BY rank, tasks DESC, id
LIMIT 500
