"""Every saved query on real servers: it runs, answers as the question does, and draws what a screen can hold."""

from collections.abc import Callable, Iterator
from typing import Any

import neo4j
import pytest

from dev.neo4j.server import Neo4jServer
from graph.browser_kit.guard import MAX_NODES
from graph.browser_kit.literals import literal
from graph.browser_kit.saved import SavedQuery, saved_queries
from graph.questions.library import Library
from graph.records import Document
from tests.conftest import wipe
from tests.graph.plans import first_plan, second_plan

pytestmark = pytest.mark.neo4j

# Answers about two documents laid side by side: the plan is alone here, and their rows are recounted in tests/queries.
COMPARISONS = {
    name
    for name, question in Library.load().items()
    if "ALIGNS_WITH" in question.cypher or "COMPARED_WITH" in question.cypher
}
# On the plan nothing is the true answer: it names no supporting bodies and cites no document by title, and the
# registry knows all that it names.
# The invented plans of the last test hold both.
EMPTY_ON_THE_PLAN = {"who_supports_whom", "unregistered_agencies", "worth_fetching", "suggested_parents", *COMPARISONS}
TEXTS = (
    "it's",
    'a"b',
    "\\",
    "\\'",
    "\n\r\t\x00\x1f\x7f",
    "\u2028\u2029\ufeff",
    "市场监管\U0001f600\U00020000",
    "$x",
    "//",
    "\\u0027",
)
Run = Callable[[str], list[neo4j.Record]]


@pytest.fixture(scope="module", params=["neo4j_526", "neo4j_2026"])
def server(request: pytest.FixtureRequest) -> Neo4jServer:
    started: Neo4jServer = request.getfixturevalue(request.param)
    return started


@pytest.fixture(scope="module")
def driver(server: Neo4jServer) -> Iterator[neo4j.Driver]:
    with neo4j.GraphDatabase.driver(server.uri, notifications_min_severity="OFF") as opened:
        yield opened


@pytest.fixture(scope="module")
def run(server: Neo4jServer, driver: neo4j.Driver, load: Callable[..., None]) -> Run:
    """Run a text on the plan as Neo4j Browser does, but so that the server refuses any write."""
    wipe(server)
    load(server.uri)
    return lambda text: driver.execute_query(text, routing_=neo4j.RoutingControl.READ).records


def drawn(records: list[neo4j.Record]) -> list[neo4j.graph.Path]:
    return [value for record in records for value in record.values()]


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.file)
def test_it_runs_and_answers_on_the_plan(run: Run, driver: neo4j.Driver, query: SavedQuery) -> None:
    records = run(query.text)
    assert records or query.question in EMPTY_ON_THE_PLAN
    if query.form == "graph":
        paths = drawn(records)
        assert all(isinstance(path, neo4j.graph.Path) and path.relationships for path in paths)
        assert len({node.element_id for path in paths for node in path.nodes}) <= MAX_NODES
    else:
        question = Library.load()[query.question].bind(Library.load()[query.question].example)
        asked = driver.execute_query(question.text, dict(question.parameters)).records
        assert [record.data() for record in records] == [record.data() for record in asked[:500]]


def test_texts_written_into_a_query_are_the_texts(run: Run) -> None:
    values: list[Any] = [*TEXTS, *map(chr, range(1, 0x250)), True, None, -7, 0.25, ["a'", None]]
    [record] = run(f"RETURN [{', '.join(map(literal, values[:-1]))}] AS one, {literal(values[-1])} AS other LIMIT 1")
    assert record["one"] == values[:-1]
    assert record["other"] == values[-1]


def test_every_question_has_rows_where_the_graph_has_such_facts(
    server: Neo4jServer, driver: neo4j.Driver, load: Callable[..., None], hunan: Document
) -> None:
    wipe(server)
    load(server.uri, first_plan(), second_plan())
    for query in saved_queries():
        if query.question in COMPARISONS:
            continue
        assert driver.execute_query(query.text, routing_=neo4j.RoutingControl.READ).records, query.file
