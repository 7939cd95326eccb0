// title: {zh: 已对照的文件, en: Documents that were compared}
// description:
//   zh: 哪些文件已与上级或较旧的文件逐项对照（fengong align），各种关系各有多少，上级关系是否经人工裁定。
//   en: "Which documents were laid beside an upper or older one (fengong align), with counts, and whether a curator decided that one implements the other."
// topic: documents
// parameters:
//   - {name: document, type: document, zh: 只看涉及这份文件的, en: only those with this document}
// columns:
//   - {name: child, type: string, zh: 下级或较新文件的编号, en: id of the lower or newer document}
//   - {name: child_title, type: string, zh: 其标题, en: its title}
//   - {name: parent, type: string, zh: 上级或较旧文件的编号, en: id of the upper or older document}
//   - {name: parent_title, type: string, zh: 其标题, en: its title}
//   - {name: copied, type: integer, zh: 照搬, en: copied}
//   - {name: narrowed, type: integer, zh: 收窄, en: narrowed}
//   - {name: extended, type: integer, zh: 增补, en: extended}
//   - {name: related, type: integer, zh: 相关, en: related}
//   - {name: own, type: integer, zh: 自有, en: own}
//   - {name: dropped, type: integer, zh: 未承接, en: dropped}
//   - {name: decided, type: boolean, zh: 上级关系是否经人工裁定, en: whether a curator decided that it implements the other}
// order: [child, parent]
// example: {}
// heavy: true
// browser: |
//   MATCH p = (a:Document)-[:COMPARED_WITH]->(b:Document)
//   RETURN p ORDER BY a.id, b.id LIMIT 150
MATCH (a:Document)-[r:COMPARED_WITH]->(b:Document)
WHERE a.ingested AND b.ingested AND ($document IS NULL OR a.id = $document OR b.id = $document)
RETURN a.id AS child, a.title AS child_title, b.id AS parent, b.title AS parent_title, r.copied AS copied,
       r.narrowed AS narrowed, r.extended AS extended, r.related AS related, r.own AS own, r.dropped AS dropped,
       COUNT { MATCH (a)-[d:IMPLEMENTS]->(b) WHERE d.decided_on IS NOT NULL } > 0 AS decided
ORDER BY child, parent
