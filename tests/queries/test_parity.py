"""Every question, over and over, on every engine: the same graph gives the same rows in the same order."""

import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from functools import cache

import neo4j
import pytest

from dev.neo4j.server import Neo4jServer
from graph.dump import load_dump
from graph.questions.library import Library, Question
from graph.records import Document
from graph.store.base import Row, Store
from graph.store.open import open_store
from tests.conftest import wipe
from tests.queries.foreign import FOREIGN
from tests.queries.parameter_sets import SETS, Given, ParameterSets
from tests.queries.parity_graph import TASKS, parity_dump

Ask = Callable[[str, Question, Given], str]

pytestmark = pytest.mark.neo4j
SERVERS = ("neo4j_526", "neo4j_2026")
QUESTIONS = list(Library.load().values())
PATIENCE_S = 60.0


def as_text(rows: Iterable[Row]) -> str:
    return "\n".join(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)


@pytest.fixture(scope="module")
def dump(corpora: dict[str, tuple[Document, ...]], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The graph that all engines hold."""
    return parity_dump(corpora["hunan"][0], tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="module")
def engines(
    dump: list[str], request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Store]]:
    """Every engine with that graph, by name."""
    uris = {"embedded": f"embedded:{tmp_path_factory.mktemp('parity') / 'graph.kgl'}"}
    for name in SERVERS:
        server: Neo4jServer = request.getfixturevalue(name)
        wipe(server)
        uris[name] = server.uri
    with ExitStack() as stack, ThreadPoolExecutor() as pool:
        stores = {name: stack.enter_context(closing(open_store(uri, write=True))) for name, uri in uris.items()}
        list(pool.map(lambda store: load_dump(store, dump), stores.values()))
        yield stores


@pytest.fixture(scope="module")
def ask(engines: dict[str, Store]) -> Ask:
    """The rows as text, so that 1, 1.0 and true differ, by engine, question and parameters."""

    @cache
    def answer(engine: str, question: str, given: str) -> str:
        with engines[engine].snapshot() as snapshot:
            rows = snapshot.read(Library.load().bind(question, json.loads(given)), timeout_s=PATIENCE_S)
        return as_text(rows)

    return lambda engine, question, given: answer(engine, question.id, json.dumps(given))


@pytest.fixture(scope="module")
def sets(dump: list[str], ask: Ask) -> dict[str, list[Given]]:
    """The sets of parameters of every question."""
    drawn = ParameterSets(dump)

    def of(question: Question) -> list[Given]:
        return drawn.of(question, lambda given: bool(ask("embedded", question, given)))

    return {question.id: of(question) for question in QUESTIONS}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_engines_agree_row_for_row(question: Question, sets: dict[str, list[Given]], ask: Ask) -> None:
    def answers(engine: str) -> list[str]:
        return [ask(engine, question, given) for given in sets[question.id]]

    expected = answers("embedded")
    with ThreadPoolExecutor() as pool:
        for server, found in zip(SERVERS, pool.map(answers, SERVERS), strict=True):
            for given, mine, theirs in zip(sets[question.id], expected, found, strict=True):
                assert theirs == mine, (server, given)


def test_nobody_is_linked_to_himself_by_a_path(engines: dict[str, Store], ask: Ask) -> None:
    for engine in engines:
        assert ask(engine, Library.load()["path"], {"agency": "980000:body-1", "other": "980000:body-1"}) == ""


def test_the_sets_are_many_and_find_something(sets: dict[str, list[Given]], ask: Ask) -> None:
    found = {
        question.id: [bool(ask("embedded", question, given)) for given in sets[question.id]] for question in QUESTIONS
    }
    for question in QUESTIONS:
        answers = found[question.id]
        assert sum(answers) >= min(2, len(answers)), question.id
        open_ended = any(not parameter.values for parameter in question.parameters)
        assert len(answers) >= (SETS // 2 if open_ended else 1), question.id
        assert question.example in sets[question.id]
    everything = [answer for answers in found.values() for answer in answers]
    assert sum(everything) > 0.6 * len(everything)
    assert len(everything) > 0.85 * SETS * len(QUESTIONS)


def test_the_graph_holds_the_plans_and_a_thousand_generated_tasks(ask: Ask) -> None:
    (overview,) = map(json.loads, ask("embedded", Library.load()["overview"], {}).splitlines())
    assert overview["tasks"] > TASKS + 63
    assert overview["documents"] > 20


def test_other_peoples_nodes_on_our_labels_are_in_no_answer(
    engines: dict[str, Store], sets: dict[str, list[Given]], ask: Ask, neo4j_526: Neo4jServer
) -> None:
    with neo4j.GraphDatabase.driver(neo4j_526.uri) as driver:
        driver.execute_query(FOREIGN)
    with engines["neo4j_526"].snapshot() as snapshot:
        for question in QUESTIONS:
            for given in (question.example, sets[question.id][0], sets[question.id][-1]):
                rows = snapshot.read(question.bind(given), timeout_s=PATIENCE_S)
                assert as_text(rows) == ask("embedded", question, given), (question.id, given)
