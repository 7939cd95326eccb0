// 没有展开的机构群（表） / Classes of bodies left unexpanded
// 哪些任务的哪些机构群没有展开到成员：不定的（相关部门），成员无据可查的；不展开时（exclude、collapse）则是全部。
// document（只看这份文件）= null
// theme（只看推进此主题的任务）= null
// groups（机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员）= 'expand'
// agency（只看点名此机构的任务）= null
// succession（keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出）= 'keep'
OPTIONAL MATCH (asked:Actor {id: null})
WITH CASE WHEN 'keep' = 'follow' THEN coalesce(asked.heir, null) ELSE null END AS me
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(g:Actor:Group)
WHERE (null IS NULL OR t.document_id = null)
  AND (null IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: null}) } > 0)
  AND (null IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: null}) } > 0
    OR ('keep' = 'follow' AND COUNT {
      MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(w:Actor) WHERE coalesce(w.heir, w.id) = me
    } > 0))
MATCH (d:Document {id: t.document_id})
WHERE 'expand' <> 'expand' OR g.quantifier <> 'all' OR COUNT {
        MATCH (g)-[m:HAS_MEMBER]->(:Actor:Agency)
        WHERE (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
      } = 0
RETURN DISTINCT t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, g.id AS group_id,
       g.name AS group_name, g.quantifier AS quantifier
ORDER BY document, ordinal, task_id, group_id
LIMIT 500
