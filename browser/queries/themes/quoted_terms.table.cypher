// 尚未成为主题的引号用语（表） / Quoted terms not yet themes
// 任务中加引号而不在主题名录中的用语，供补充名录参考。
// document（只看这份文件）= null
MATCH (t:Task)
WHERE t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
UNWIND coalesce(t.quoted, []) AS term
WITH term, count(DISTINCT t.id) AS tasks, min(t.id) AS example
WHERE COUNT { MATCH (h:Theme) WHERE h.name = term OR term IN coalesce(h.aliases, []) } = 0
RETURN term, tasks, example
ORDER BY tasks DESC, term
LIMIT 500
