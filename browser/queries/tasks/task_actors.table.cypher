// 任务的责任方与依据（表） / Who bears these tasks
// 一些任务的牵头、负责、配合各方，每条都有原文、位置和规则。
// ids（任务编号（多个以逗号分隔））= ['430000-2021-1458c594.3']
MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a:Actor)
WHERE t.id IN ['430000-2021-1458c594.3']
RETURN t.id AS task_id,
       CASE type(r) WHEN 'LED_BY' THEN 'lead' WHEN 'ASSIGNED_TO' THEN 'responsible' ELSE 'support' END AS role,
       r.role_detail AS role_detail, a.id AS actor_id, a.name AS name,
       CASE WHEN a:Agency THEN 'agency' WHEN a:Group THEN 'group' ELSE 'person' END AS kind, a.quantifier AS quantifier,
       r.verb AS verb, r.position AS position, r.inherited AS inherited, r.quote AS quote, r.span_start AS span_start,
       r.span_end AS span_end, r.found_at AS found_at, r.rule AS rule, r.resolution AS resolution,
       r.printed_name AS printed_name
ORDER BY task_id, role, position, actor_id, span_start
LIMIT 500
