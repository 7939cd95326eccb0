// title: {zh: 两份文件中相承接的任务, en: Aligned tasks of two documents}
// description:
//   zh: 下级（或较新）文件的任务与上级（或较旧）文件的任务如何对应：照搬、收窄、增补、相关，附逐字比例与两侧相同的文字。先运行 fengong align。
//   en: "Which task of the lower or newer document takes up which: copied, narrowed, extended or related, with the verbatim share and the text on both sides. Run fengong align first."
// topic: documents
// parameters:
//   - {name: child, type: document, required: true, zh: 下级或较新的文件, en: the lower or newer document}
//   - {name: parent, type: document, zh: 上级或较旧的文件；不给则不限, en: "the upper or older document; any, unless given"}
//   - {name: kind, type: string, values: [copied, narrowed, extended, related], zh: 只看这种关系, en: only this kind}
// columns:
//   - {name: child_task, type: string, zh: 任务编号, en: id of the task}
//   - {name: child_number, type: string, zh: 原文编号, en: number as printed}
//   - {name: child_title, type: string, zh: 任务, en: the task}
//   - {name: kind, type: string, zh: 关系：copied 照搬 narrowed 收窄 extended 增补 related 相关, en: kind}
//   - {name: share, type: number, zh: 本侧逐字相同的比例, en: verbatim share of the task's text}
//   - {name: parent_share, type: number, zh: 对方逐字相同的比例, en: verbatim share of the other's text}
//   - {name: score, type: number, zh: 相关程度, en: how strongly they belong together}
//   - {name: parent, type: string, zh: 对方文件的编号, en: id of the other document}
//   - {name: parent_task, type: string, zh: 对方任务的编号, en: id of the other task}
//   - {name: parent_number, type: string, zh: 对方原文编号, en: the other's number as printed}
//   - {name: parent_title, type: string, zh: 对方任务, en: the other task}
//   - {name: child_quotes, type: strings, zh: 本侧相同的文字, en: the text taken}
//   - {name: parent_quotes, type: strings, zh: 对方相同的文字, en: the same text in the other}
//   - {name: child_ordinal, type: integer, zh: 在文件中的次序, en: position in the document}
//   - {name: parent_ordinal, type: integer, zh: 对方在文件中的次序, en: position of the other}
// order: [child_ordinal, parent, parent_ordinal, child_task, parent_task]
// example: {child: "430000-2021-1458c594"}
// browser: |
//   MATCH p = (t:Task)-[r:ALIGNS_WITH]->(u:Task)
//   WHERE t.document_id = $child
//   RETURN p ORDER BY t.ordinal, u.id LIMIT 150
MATCH (t:Task)
WHERE t.document_id = $child
MATCH (t)-[r:ALIGNS_WITH]->(u:Task)
WHERE ($parent IS NULL OR u.document_id = $parent) AND ($kind IS NULL OR r.kind = $kind)
RETURN t.id AS child_task, t.number AS child_number, t.title AS child_title, r.kind AS kind, r.share AS share,
       r.parent_share AS parent_share, r.score AS score, u.document_id AS parent, u.id AS parent_task,
       u.number AS parent_number, u.title AS parent_title, coalesce(r.child_quotes, []) AS child_quotes,
       coalesce(r.parent_quotes, []) AS parent_quotes, t.ordinal AS child_ordinal, u.ordinal AS parent_ordinal
ORDER BY child_ordinal, parent, parent_ordinal, child_task, parent_task
