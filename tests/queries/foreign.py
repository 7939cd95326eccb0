"""Other people's nodes on our labels, as a shared Neo4j database may hold them: no ids of ours, no shape of ours."""

FOREIGN = """
CREATE (d:Document {id: 'doc-1', title: '别人的文件', number: '1', year: 2021, place: '云岭省', tasks: 4}),
       (d2:Document {title: '别人的'}), (s:Section {title: '别人', ordinal: 1}),
       (t:Task {id: 'T-1', title: '买牛奶', text: '平台', open_list: true, ordinal: 1, quoted: ['别人']}),
       (t2:Task {title: '别人'}), (k:Actor {id: 'keanu', name: '基努'}),
       (a:Actor:Agency {id: 'acme', name: '省市场监管', level: 'province', kind: 'department', place_code: '980000',
                        registered: false}),
       (b:Actor:Agency {name: '无编号'}), (g:Actor:Group {name: '各市州的别人', quantifier: 'all'}),
       (o:Actor:Official {name: '某人'}), (h:Theme {id: 'h', name: '改革主题', group: '类别1'}), (h2:Theme),
       (x:Deadline {id: 'x', date: '2021-06-30', kind: 'by', name: '别人'}), (y:Target {name: '别人', value: 1.0}),
       (p:Place {name: '云岭省', code: '980000'}), (c:Correction {seen: '别'}), (m:Action {ordinal: 1, text: '别人'}),
       (:Change {ordinal: 1, what: '别人', revision: 'x'}),
       (d)-[:HAS_SECTION]->(s)-[:HAS_TASK]->(t)-[:HAS_MEASURE]->(t2), (t)-[:LED_BY {position: 1}]->(a),
       (t)-[:ASSIGNED_TO]->(b), (t)-[:SUPPORTED_BY]->(g), (t)-[:LED_BY]->(o), (t)-[:LED_BY]->(k), (t2)-[:LED_BY]->(a),
       (t)-[:DUE {owner: 'task', quote: '别人'}]->(x), (t)-[:ADVANCES]->(h), (t)-[:ADVANCES]->(h2),
       (t)-[:HAS_TARGET]->(y), (t)-[:HAS_ACTION]->(m), (t)-[:CITES {quote: '别人'}]->(d2), (t)-[:MENTIONS]->(a),
       (t)-[:ALIGNS_WITH]->(t2), (c)-[:CORRECTS]->(d), (d)-[:CITES]->(d2), (d)-[:IMPLEMENTS]->(d2),
       (d)-[:COMPARED_WITH]->(d2), (a)-[:SUCCEEDED_BY]->(b), (g)-[:HAS_MEMBER]->(a), (a)-[:LOCATED_IN]->(p)
"""
