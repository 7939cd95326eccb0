// 目标（表） / Targets
// 任务要达到的目标：数值、单位、所指事项，均附原文。
// document（只看这份文件）= null
// agency（只看点名此机构的任务）= null
// numeric（只看有（true）或没有（false）数值的）= true
MATCH (t:Task)-[r:HAS_TARGET]->(x:Target)
WHERE t.document_id IS NOT NULL AND (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: null}) } > 0)
  AND (true IS NULL OR (x.value IS NOT NULL) = true)
RETURN t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, t.number AS number, t.title AS title,
       x.id AS target_id, x.kind AS kind, x.comparator AS comparator, x.value AS value, x.unit AS unit, x.what AS what,
       r.action AS action, r.quote AS quote, r.span_start AS span_start, r.span_end AS span_end, r.found_at AS found_at
ORDER BY document, ordinal, task_id, span_start, target_id
LIMIT 500
