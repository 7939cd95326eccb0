// title: {zh: 两机构之间的最短链条, en: Shortest chain between two bodies}
// description:
//   zh: 经共同任务从一个机构到另一个机构的最短链条（至多 8 步）；等长者取编号次序最先的一条。
//   en: "The shortest chain of shared tasks between two bodies, at most 8 steps; of equal ones the first by ids."
// topic: network
// parameters:
//   - {name: agency, type: agency, required: true, zh: 机构, en: the agency}
//   - {name: other, type: agency, required: true, zh: 另一机构, en: the other body}
// columns:
//   - {name: ids, type: strings, zh: 链条上各机构的编号, en: ids along the chain}
//   - {name: names, type: strings, zh: 链条上各机构的名称, en: names along the chain}
//   - {name: tasks, type: strings, zh: 每一步的共同任务数, en: shared tasks of each step}
//   - {name: steps, type: integer, zh: 步数, en: number of steps}
//   - {name: chain, type: string, zh: 编号相连，用于排序, en: "ids joined, for the order"}
// order: [chain]
// example: {agency: "430000:market-regulation", other: "430000:government-services"}
// browser: |
//   MATCH p = shortestPath((:Actor {id: $agency})-[:CO_ASSIGNED*1..8]-(:Actor {id: $other}))
//   RETURN p LIMIT 1
MATCH (a:Actor {id: $agency})
MATCH (b:Actor {id: $other})
WHERE a.id <> b.id
MATCH p = allShortestPaths((a)-[:CO_ASSIGNED*1..8]-(b))
WITH [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.name] AS names, [c IN relationships(p) | c.tasks] AS tasks,
     length(p) AS steps, reduce(s = '', n IN nodes(p) | s + n.id + ' ') AS chain
RETURN ids, names, tasks, steps, chain
ORDER BY chain
LIMIT 1
