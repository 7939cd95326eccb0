// title: {zh: 机构所在的机构群, en: Classes that a body belongs to}
// description:
//   zh: 名录有据的机构群成员关系，带起止日期和出处。
//   en: Dated and sourced memberships of a body in classes of bodies.
// topic: agencies
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
// columns:
//   - {name: group_id, type: string, zh: 机构群的编号, en: id of the class of bodies}
//   - {name: group_name, type: string, zh: 机构群的名称, en: name of the class of bodies}
//   - {name: quantifier, type: string, zh: 数量：all 全体，indefinite 不定, en: "all, or indefinite"}
//   - {name: since, type: date, zh: 起, en: from}
//   - {name: until, type: date, zh: 止, en: until}
//   - {name: basis, type: string, zh: 出处, en: source}
// order: [group_id, since]
// example: {agency: "430100:people-government"}
// browser: |
//   MATCH p = (g:Actor:Group)-[:HAS_MEMBER]->(:Actor {id: $agency})
//   RETURN p ORDER BY g.id LIMIT 299
MATCH (g:Actor:Group)-[m:HAS_MEMBER]->(a:Actor {id: $agency})
RETURN g.id AS group_id, g.name AS group_name, g.quantifier AS quantifier, m.from AS since, m.until AS until,
       m.source AS basis
ORDER BY group_id, since
