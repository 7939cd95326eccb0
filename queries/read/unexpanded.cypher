// title: {zh: 没有展开的机构群, en: Classes of bodies left unexpanded}
// description:
//   zh: 哪些任务的哪些机构群没有展开到成员：不定的（相关部门），成员无据可查的；不展开时（exclude、collapse）则是全部。
//   en: "Which classes of bodies in which tasks were not expanded to members: indefinite ones, those without dated members; all of them unless groups=expand."
// topic: tasks
// parameters:
//   - {name: document, type: document, zh: 只看这份文件, en: only this document}
//   - {name: theme, type: theme, zh: 只看推进此主题的任务, en: only tasks that advance this theme}
//   - {name: groups, type: string, default: exclude, values: [exclude, collapse, expand], zh: 机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员, en: "classes of bodies: exclude them, collapse each into one, or expand those whose members are known"}
//   - {name: agency, type: agency, zh: 只看点名此机构的任务, en: only tasks that name this body}
//   - {name: succession, type: string, default: keep, values: [keep, follow], zh: keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出, en: "keep: this body only; follow: with those it was renamed or merged from or into; splits and transfers are listed, not crossed"}
// columns:
//   - {name: task_id, type: string, zh: 任务编号, en: id of the task}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: group_id, type: string, zh: 机构群的编号, en: id of the class of bodies}
//   - {name: group_name, type: string, zh: 机构群的名称, en: name of the class of bodies}
//   - {name: quantifier, type: string, zh: 数量：all 全体，indefinite 不定, en: "all, or indefinite"}
// order: [document, ordinal, task_id, group_id]
// example: {groups: expand}
// browser: |
//   MATCH p = (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(g:Actor:Group)
//   WHERE g.quantifier <> 'all' OR COUNT { MATCH (g)-[:HAS_MEMBER]->(:Actor) } = 0
//   RETURN p ORDER BY t.id, g.id LIMIT 150
OPTIONAL MATCH (asked:Actor {id: $agency})
WITH CASE WHEN $succession = 'follow' THEN coalesce(asked.heir, $agency) ELSE $agency END AS me
MATCH (t:Task)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(g:Actor:Group)
WHERE ($document IS NULL OR t.document_id = $document)
  AND ($theme IS NULL OR COUNT { MATCH (t)-[:ADVANCES]->(:Theme {id: $theme}) } > 0)
  AND ($agency IS NULL OR COUNT { MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(:Actor {id: $agency}) } > 0
    OR ($succession = 'follow' AND COUNT {
      MATCH (t)-[:LED_BY|ASSIGNED_TO|SUPPORTED_BY]->(w:Actor) WHERE coalesce(w.heir, w.id) = me
    } > 0))
MATCH (d:Document {id: t.document_id})
WHERE $groups <> 'expand' OR g.quantifier <> 'all' OR COUNT {
        MATCH (g)-[m:HAS_MEMBER]->(:Actor:Agency)
        WHERE (m.from IS NULL OR m.from <= d.issued_on) AND (m.until IS NULL OR m.until > d.issued_on)
      } = 0
RETURN DISTINCT t.id AS task_id, t.document_id AS document, t.ordinal AS ordinal, g.id AS group_id,
       g.name AS group_name, g.quantifier AS quantifier
ORDER BY document, ordinal, task_id, group_id
