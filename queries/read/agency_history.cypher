// title: {zh: 机构的沿革, en: Succession of a body}
// description:
//   zh: 机构的前身与后继，带日期和依据。
//   en: "Predecessors and successors of a body, dated and sourced."
// topic: agencies
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
// columns:
//   - {name: old_id, type: string, zh: 前身编号, en: id of the predecessor}
//   - {name: old_name, type: string, zh: 前身名称, en: its name}
//   - {name: new_id, type: string, zh: 后继编号, en: id of the successor}
//   - {name: new_name, type: string, zh: 后继名称, en: its name}
//   - {name: effective_on, type: date, zh: 日期, en: date}
//   - {name: kind, type: string, zh: rename 更名，merge 合并，split 拆分，transfer 划转, en: "rename, merge, split or transfer"}
//   - {name: basis, type: string, zh: 依据, en: source}
// order: [effective_on, old_id, new_id]
// example: {agency: "430000:market-regulation"}
// browser: |
//   MATCH p = (:Actor {id: $agency})-[:SUCCEEDED_BY*1..3]-(a:Actor)
//   RETURN p ORDER BY a.id LIMIT 99
MATCH (a:Actor)-[s:SUCCEEDED_BY]->(b:Actor)
WHERE a.id = $agency OR b.id = $agency
RETURN a.id AS old_id, a.name AS old_name, b.id AS new_id, b.name AS new_name, s.on AS effective_on, s.kind AS kind,
       s.basis AS basis
ORDER BY effective_on, old_id, new_id
