// title: {zh: 图的变更记录, en: Changes of the graph}
// description:
//   zh: 图自某个版本以来的变更，按文件：新增、更新、移除。
//   en: "What changed in the graph since a revision, by document."
// topic: documents
// parameters:
//   - {name: since, type: string, zh: 起始版本（不含）；不给则从头, en: revision after which to begin; all of them if not given}
// columns:
//   - {name: ordinal, type: integer, zh: 次序, en: position}
//   - {name: revision, type: string, zh: 变更后的版本, en: revision after the change}
//   - {name: document, type: string, zh: 所属文件的编号, en: id of its document}
//   - {name: what, type: string, zh: created 新增，replaced 更新，removed 移除, en: "created, replaced or removed"}
// order: [ordinal]
// example: {}
OPTIONAL MATCH (known:Change)
WHERE known.revision = $since
WITH coalesce(max(known.ordinal), 0) AS last
MATCH (c:Change)
WHERE c.ordinal > last AND c.document IS NOT NULL
RETURN c.ordinal AS ordinal, c.revision AS revision, c.document AS document, c.what AS what
ORDER BY ordinal
