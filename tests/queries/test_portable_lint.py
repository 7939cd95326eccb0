"""The lint finds every construct it forbids, and leaves good statements alone."""

from pathlib import Path

import pytest

from dev.lint.portable_checks import CHECKS
from dev.lint.portable_cypher import lint, main
from dev.lint.portable_rules import RULES

ROOT = Path(__file__).parents[2]

BAD = {
    "unbounded-path": [
        "MATCH (a)-[:T*]->(b) RETURN a.id AS id",
        "MATCH (a)-[:T*2..]->(b) RETURN a.id AS id",
        "MATCH (a)-[:T*0..3]->(b) RETURN a.id AS id",
        "MATCH (a)-[:T|U*..4]-(b) RETURN a.id AS id",
    ],
    "path-variable": ["MATCH (a)-[rs:T*1..3]->(b) RETURN size(rs) AS n"],
    "reserved-property": [
        "MATCH (a) RETURN a.type AS t",
        "MATCH (a) RETURN a.label AS t",
        "MATCH (a)-[r:T]->(b) RETURN r.end AS t",
        "MATCH (a) WHERE a.start > 1 RETURN a.id AS id",
    ],
    "reserved-key": ["MATCH (a) RETURN {end: a.span_end} AS span"],
    "all-properties": [
        "MATCH (a) RETURN properties(a) AS p",
        "MATCH (a) RETURN keys(a) AS p",
        "MATCH (a) RETURN a {.*} AS p",
    ],
    "duration-between": ["MATCH (a) RETURN duration.between(a.x, a.y) AS d"],
    "datetime": ["MATCH (a) WHERE a.x < datetime('2021-01-01') RETURN a.id AS id"],
    "rounding": ["MATCH (a) RETURN round(a.x) AS x"],
    "division-by-zero": ["MATCH (a) RETURN a.x / 0 AS x"],
    "nested-value": ["MATCH (a) SET a.p = {x: 1}"],
    "element-id": ["MATCH (a) RETURN elementId(a) AS x", "MATCH (a) RETURN id(a) AS x"],
    "in-transactions": ["UNWIND $rows AS r CALL { CREATE (n:L) } IN TRANSACTIONS OF 10 ROWS"],
    "optional-call": ["MATCH (a) OPTIONAL CALL (a) { RETURN 1 AS x } RETURN x"],
    "collect-subquery": ["MATCH (a) RETURN COLLECT { MATCH (a)-->(b) } AS x"],
    "quantified-path": [
        "MATCH (a) (()-[:T]->()){1,3} (b) RETURN a.id AS id",
        "MATCH (a)-[:T]->{1,3}(b) RETURN a.id AS id",
        "MATCH (a)-[:T]->+(b) RETURN a.id AS id",
    ],
    "shortest-keyword": [
        "MATCH p = ANY SHORTEST (a)-[:T]->(b) RETURN length(p) AS n",
        "MATCH p = SHORTEST 2 (a)-[:T]->(b) RETURN length(p) AS n",
    ],
    "label-expression": ["MATCH (a:A&B) RETURN a.id AS id", "MATCH (a:!A) RETURN a.id AS id"],
    "type-colon": ["MATCH (a)-[:T|:U]->(b) RETURN a.id AS id"],
    "inline-where": [
        "MATCH (a:L WHERE a.x > 1) RETURN a.id AS id",
        "MATCH (a)-[r:T WHERE r.x > 1]->(b) RETURN a.id AS id",
    ],
    "label-end": ["MATCH (a:End) RETURN a.id AS id"],
    "non-ascii": ["MATCH (任务:L) RETURN 任务.id AS id", "MATCH (a) RETURN a.id AS `编号`"],
    "chained-comparison": [
        "MATCH (a) WHERE 1 < a.x < 3 RETURN a.id AS id",
        "MATCH (a) WHERE $x <= a.x <= $y RETURN a.id AS id",
    ],
    "merge-path-variable": ["MERGE p = (a)-[:T]->(b)"],
    "merge-undirected": ["MATCH (a), (b) MERGE (a)-[:T]-(b)"],
    "merge-unbound": ["MERGE (a:L {id: $id})-[:T]->(b)", "MATCH (a) MERGE (a)-[:T]->(b:L {id: $id})"],
    "remove-label": ["MATCH (a) REMOVE a:L"],
    "set-id": ["MATCH (a) SET a.id = $id", "MATCH (a) SET a.x = 1, a.id = $id"],
    "node-pattern-keys": ["MERGE (a:L {id: $id, name: $name})", "CREATE (a:L {name: $name})"],
    "set-entity": ["MATCH (a), (b) SET a = b"],
    "delete-expression": ["MATCH (a) WITH collect(a) AS xs DELETE xs[0]"],
    "order-by-aggregate": ["MATCH (a) RETURN a.x AS x, count(*) AS n ORDER BY count(*)"],
    "projection-shorthand": ["MATCH (a) WITH a, 1 AS k RETURN a {.id, k} AS x"],
    "in-comprehension": ["MATCH (a) WHERE a.name IN [x IN $xs | toLower(x)] RETURN a.id AS id"],
    "slice-null": ["MATCH (a) RETURN a.xs[..null] AS x"],
    "equality-in": ["MATCH (a) RETURN a.x = a.y IN $xs AS x"],
    "dynamic-label": ["MATCH (a:$label) RETURN a.id AS id", "MATCH (a)-[:$($t)]->(b) RETURN a.id AS id"],
    "planner-hint": ["MATCH (a:L) USING INDEX a:L(id) RETURN a.id AS id"],
    "missing-function": [
        "MATCH (a) RETURN isEmpty(a.x) AS x",
        "MATCH (a) RETURN toIntegerOrNull(a.x) AS x",
        "MATCH (a) RETURN lower(a.x) AS x",
        "MATCH (a) WHERE exists(a.x) RETURN a.id AS id",
    ],
    "clock": ["MATCH (a) WHERE a.date < date() RETURN a.id AS id"],
    "apoc": ["MATCH (a) RETURN apoc.text.join(a.xs, ',') AS x"],
    "procedure": ["CALL db.labels() YIELD label RETURN label AS x", "SHOW INDEXES"],
    "files": ["LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row[0] AS x"],
    "full-text": ["CREATE FULLTEXT INDEX x IF NOT EXISTS FOR (n:L) ON EACH [n.title]"],
    "call-import": ["MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN b.id AS x } RETURN x"],
    "enterprise-constraint": [
        "CREATE CONSTRAINT x IF NOT EXISTS FOR (n:L) REQUIRE n.x IS NOT NULL",
        "CREATE CONSTRAINT x IF NOT EXISTS FOR (n:L) REQUIRE (n.a, n.b) IS NODE KEY",
    ],
    "schema-idempotent": ["CREATE INDEX x FOR (n:L) ON (n.p)"],
    "write-in-read": [
        "MATCH (a) SET a.x = 1 RETURN a.id AS id",
        "CREATE (a) RETURN a.id AS id",
        "MATCH (a) DETACH DELETE a",
    ],
    "block-comment": ["MATCH (a) /* why */ RETURN a.id AS id"],
    "json-text": [
        "MATCH (a) WHERE a.x = '[\"甲\"]' RETURN a.id AS id",
        "MATCH (a) WHERE a.x = '{\"a\":1}' RETURN a.id AS id",
    ],
    "multi-hop-exists": ["MATCH (a) WHERE EXISTS { MATCH (a)-[:T]->(:L)<-[:T]-(b) } RETURN a.id AS id"],
    "subquery-return": ["MATCH (a) WHERE COUNT { MATCH (a)-->(b) RETURN b } > 0 RETURN a.id AS id"],
    "write-in-call": ["MATCH (a) CALL { WITH a SET a.x = 1 } RETURN a.id AS id"],
    "bare-count": ["MATCH (a)-[:T]->(b)-[:U]-(c) RETURN count(*)", "MATCH (a)-[:T]->(b) RETURN count(b) AS n"],
    "implicit-grouping": [
        "MATCH (a:L)-->(b) WITH a, a.xs + collect(b.x) AS xs RETURN a.id AS id, xs",
        "MATCH (a:L)-->(b) RETURN a.id AS id, sum(b.x) - a.y AS n",
    ],
    "whole-entity": [
        "MATCH (a:L) RETURN a",
        "MATCH (a)-[r:T]->(b) RETURN r AS x, b.id AS id",
        "MATCH p = (a)-[:T]->(b) RETURN p",
        "MATCH (a:L) RETURN collect(a) AS xs",
        "MATCH p = (a)-[:T]->(b) RETURN nodes(p) AS xs",
        "MATCH (a:L) RETURN *",
    ],
    "relationship-reuse": ["MATCH (a)-[r:T]->(b) WITH r MATCH (x)-[r]->(y) RETURN x.id AS id"],
    "relationship-projection": ["MATCH (a)-[r:T]->(b) RETURN r {.quote} AS x"],
    "name-and-title": [
        "MATCH (a) RETURN coalesce(a.name, a.title) AS x",
        "MATCH (a) SET a.title = 'T', a.name = 'N'",
        "MATCH (a) RETURN a {.name, .title} AS x",
    ],
    "two-statements": ["MATCH (a) RETURN a.id AS id; MATCH (b) RETURN b.id AS id"],
}

GOOD = [
    "MATCH (a:L)-->(b) WITH a, sum(b.x * b.y) - sum(b.z) AS n, count(b) + 1 AS m RETURN a.id AS id, n, m",
    "MATCH (t:Task)-[r:LED_BY|ASSIGNED_TO]->(a:Actor:Agency) WHERE a.id = $id AND t.title CONTAINS '等(部门)' "
    "RETURN t.id AS id, r.quote AS quote ORDER BY id",
    "MATCH (a:Actor {id: $id}) "
    "RETURN a.id AS id, COUNT { MATCH (t:Task)-[:LED_BY]->(a) WHERE t.level STARTS WITH 't' } AS n ORDER BY n DESC, id",
    "MATCH (t:Task) WHERE NOT EXISTS { MATCH (t)-[:LED_BY]->(:Actor) } WITH count(*) AS n RETURN n",
    "MATCH p = shortestPath((a:Actor {id: $a})-[:CO_ASSIGNED*1..8]-(b:Actor {id: $b})) "
    "RETURN [n IN nodes(p) | n.id] AS ids",
    "MATCH (t:Task)-[d:DUE]->(x:Deadline) WHERE x.date >= $from AND x.date <= $to "
    "RETURN t.id AS id, {quote: d.quote, span_start: d.span_start} AS evidence",
    "MATCH (t:Task) WHERE t.id IN $ids "
    "RETURN t.id AS id, [(t)-[:LED_BY]->(a:Actor) | {id: a.id, name: a.name}] AS lead",
    "MERGE (n:Task {id: $id}) SET n += $props",
    "UNWIND $rows AS row MATCH (t:Task {id: row.task}) MATCH (a:Actor {id: row.actor}) "
    "CREATE (t)-[r:LED_BY]->(a) SET r += row.props",
    "MATCH (t:Task) RETURN t.title AS title UNION MATCH (a:Actor) RETURN a.name AS title",
    "MATCH (t:Task)<-[:HAS_TASK]-(s:Section)<-[:HAS_SECTION]-(d:Document) "
    "RETURN t.id AS id, size(t.quoted) > 0 AS quoted, a.x - 1 AS y",
]


@pytest.mark.parametrize(("rule", "statement"), [(rule, bad) for rule, examples in BAD.items() for bad in examples])
def test_bad_example_is_found(rule: str, statement: str) -> None:
    folder = "schema" if rule.startswith("schema") else "read"
    assert rule in {found for _, found, _ in lint(statement, folder)}


@pytest.mark.parametrize("statement", GOOD)
def test_good_statement_passes(statement: str) -> None:
    folder = "write" if statement.startswith(("MERGE", "UNWIND")) else "read"
    assert list(lint(statement, folder)) == []


def test_every_rule_has_a_bad_example() -> None:
    rules = {rule.id for rule in RULES} - {"schema-one-property"}
    assert rules <= set(BAD)
    assert len(CHECKS) == 9


def test_one_property_an_index() -> None:
    statement = "CREATE INDEX x IF NOT EXISTS FOR (n:L) ON (n.a, n.b)"
    assert "schema-one-property" in {found for _, found, _ in lint(statement, "schema")}


def test_line_numbers_survive_comments_strings_and_unions() -> None:
    source = "// 一\nMATCH (a:L)\nRETURN a.id AS id\nUNION\nMATCH (b:L)\nRETURN b"
    assert [(line, rule) for line, rule, _ in lint(source, "read")] == [(6, "whole-entity")]


def test_forbidden_words_in_strings_and_comments_are_free() -> None:
    assert list(lint("// CALL apoc.x\nMATCH (a:L) WHERE a.name = 'MERGE (n)' RETURN a.id AS id", "read")) == []


def test_the_repository_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(ROOT / "queries") == 0, capsys.readouterr().out


def test_a_folder_without_statements_fails(tmp_path: Path) -> None:
    assert main(tmp_path) == 1
