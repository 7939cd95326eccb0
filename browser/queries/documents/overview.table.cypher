// 图中有什么（表） / What is in the graph
// 文件、任务、机构、机构群、主题、时限、目标各有多少。
RETURN COUNT { MATCH (d:Document) WHERE d.ingested } AS documents,
       COUNT { MATCH (t:Task) WHERE t.document_id IS NOT NULL } AS tasks,
       COUNT {
         MATCH (a:Actor:Agency)
         WHERE a.documents > 0 AND COUNT { MATCH (:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a) } > 0
       } AS agencies,
       COUNT { MATCH (g:Actor:Group) WHERE g.documents > 0 } AS groups,
       COUNT { MATCH (h:Theme) WHERE h.documents > 0 AND COUNT { MATCH (:Task)-[:ADVANCES]->(h) } > 0 } AS themes,
       COUNT {
         MATCH (t:Task)
         WHERE t.document_id IS NOT NULL
           AND COUNT { MATCH (t)-[u:DUE]->(x:Deadline) WHERE u.owner = 'task' AND x.date IS NOT NULL } > 0
       } AS dated,
       COUNT { MATCH (t:Task)-[:HAS_TARGET]->(:Target) WHERE t.document_id IS NOT NULL } AS targets,
       COUNT {
         MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor) WHERE t.document_id IS NOT NULL
       } AS assignments,
       COUNT {
         MATCH (t:Task) WHERE t.document_id IS NOT NULL AND COUNT { MATCH (t)-[:LED_BY]->(:Actor) } = 0
       } AS without_lead,
       COUNT { MATCH (t:Task) WHERE t.open_list AND t.document_id IS NOT NULL } AS open_lists,
       COUNT {
         MATCH (a:Actor:Agency)
         WHERE NOT a.registered AND a.documents > 0
           AND COUNT { MATCH (:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(a) } > 0
       } AS unregistered
ORDER BY documents
LIMIT 500
