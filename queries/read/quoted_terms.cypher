// title: {zh: 尚未成为主题的引号用语, en: Quoted terms not yet themes}
// description:
//   zh: 任务中加引号而不在主题名录中的用语，供补充名录参考。
//   en: "Terms in quotation marks that are no registered theme: candidates for the registry."
// topic: themes
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
// columns:
//   - {name: term, type: string, zh: 用语, en: the term}
//   - {name: tasks, type: integer, zh: 任务数, en: tasks}
//   - {name: example, type: string, zh: 一项任务的编号, en: id of one task}
// order: ["-tasks", term]
// example: {}
// heavy: true
MATCH (t:Task)
WHERE t.document_id IS NOT NULL AND ($document IS NULL OR t.document_id = $document)
UNWIND coalesce(t.quoted, []) AS term
WITH term, count(DISTINCT t.id) AS tasks, min(t.id) AS example
WHERE COUNT { MATCH (h:Theme) WHERE h.name = term OR term IN coalesce(h.aliases, []) } = 0
RETURN term, tasks, example
ORDER BY tasks DESC, term
