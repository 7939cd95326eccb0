"""Faults: killed in the middle, server gone, out of memory. Nothing half-written is seen; a rerun completes."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dev.corpus import TASKS_A_PLAN, corpus
from dev.invent import Invention
from dev.neo4j.release import LTS
from dev.neo4j.server import Neo4jServer
from graph.dump import dump_lines
from graph.errors import StoreUnavailable
from graph.loading.load import load_documents
from graph.loading.summary import Progress
from graph.records import Document
from graph.store.base import Store
from graph.store.open import open_store
from graph.verify import verify
from tests.conftest import need, wipe
from tests.graph.plans import first_plan

TASKS = 600

INGEST = """
import sys
from contextlib import closing
from dev.corpus import TASKS_A_PLAN, corpus
from graph.loading.load import load_documents
from graph.store.open import open_store
with closing(open_store(sys.argv[1], write=True)) as store:
    load_documents(store, corpus(int(sys.argv[2])), rules="1", registry="a",
                   on_progress=lambda step: print(step.done, flush=True))
"""


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The facts of a run without faults."""
    uri = f"embedded:{tmp_path_factory.mktemp('expected') / 'graph.kgl'}"
    with closing(open_store(uri, write=True)) as store:
        load_documents(store, corpus(TASKS), rules="1", registry="a")
        return facts(store)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A server of this module's own, with little memory for a transaction."""
    need("neo4j", LTS.missing)
    settings = {"db.memory.transaction.max": "24m"}
    started = Neo4jServer(LTS, tmp_path_factory.mktemp("faults"), settings=settings).start()
    yield started
    started.kill()


def facts(store: Store) -> set[str]:
    with store.snapshot() as snapshot:
        return {line for line in dump_lines(snapshot) if '"node":"change"' not in line}


def sound_documents(store: Store) -> int:
    """The number of documents, once verified that all of them are whole."""
    with store.snapshot() as snapshot:
        assert verify(snapshot) == []
        return sum('"node":"document"' in line for line in dump_lines(snapshot))


def complete(uri: str, acknowledged: int, expected: set[str]) -> None:
    """What was acknowledged is there and whole, and a rerun does the rest."""
    documents = list(corpus(TASKS))
    with closing(open_store(uri, write=True)) as store:
        found = sound_documents(store)
        assert acknowledged <= found <= acknowledged + 1
        summary = load_documents(store, documents, rules="1", registry="a")
        assert (summary.unchanged, summary.created) == (found, len(documents) - found)
        assert facts(store) == expected


@pytest.mark.parametrize("moment", [1, 4, 9])
def test_an_embedded_ingest_that_is_killed(tmp_path: Path, expected: set[str], moment: int) -> None:
    uri = f"embedded:{tmp_path / 'graph.kgl'}"
    complete(uri, _kill_ingest(uri, moment), expected)


@pytest.mark.neo4j
@pytest.mark.slow
def test_a_neo4j_ingest_that_is_killed(server: Neo4jServer, expected: set[str]) -> None:
    wipe(server)
    complete(server.uri, _kill_ingest(server.uri, 4), expected)


def _kill_ingest(uri: str, moment: int) -> int:
    """Kill an ingest once it has told of `moment` documents; returns how many it told of in the end."""
    ingest = subprocess.Popen([sys.executable, "-c", INGEST, uri, str(TASKS)], stdout=subprocess.PIPE, text=True)
    assert ingest.stdout is not None
    told = [ingest.stdout.readline() for _ in range(moment)]
    os.kill(ingest.pid, signal.SIGKILL)
    told += ingest.stdout.readlines()
    ingest.wait()
    ingest.stdout.close()
    assert len(told) >= moment
    return len(told)


@pytest.mark.neo4j
@pytest.mark.slow
@pytest.mark.parametrize("delay_s", [0.0, 0.15])
def test_a_server_that_is_killed_during_an_ingest(server: Neo4jServer, expected: set[str], delay_s: float) -> None:
    wipe(server)
    acknowledged: list[int] = []
    killer = threading.Timer(delay_s, server.kill)

    def kill_after_three(step: Progress) -> None:
        acknowledged.append(step.done)
        if step.done == 3:
            killer.start()
        if step.done == TASKS // TASKS_A_PLAN - 1:
            killer.join()

    try:
        with closing(open_store(server.uri, write=True)) as store, pytest.raises(StoreUnavailable) as caught:
            load_documents(store, corpus(TASKS), rules="1", registry="a", on_progress=kill_after_three)
        assert caught.value.remedy
    finally:
        if killer.is_alive():
            killer.join()
        server.start()
    complete(server.uri, len(acknowledged), expected)


@pytest.mark.neo4j
@pytest.mark.slow
def test_a_reader_whose_server_goes_and_comes_back(server: Neo4jServer) -> None:
    wipe(server)
    with closing(open_store(server.uri, write=True)) as writer:
        load_documents(writer, [first_plan()], rules="1", registry="a")
    with closing(open_store(server.uri)) as reader:
        before = facts(reader)
        server.kill()
        try:
            for _ in range(2):
                with pytest.raises(StoreUnavailable) as caught, reader.snapshot():
                    pass
                assert caught.value.status == 503
                assert caught.value.remedy
            with pytest.raises(StoreUnavailable):
                open_store(server.uri)
        finally:
            server.start()
        assert facts(reader) == before


@pytest.mark.neo4j
@pytest.mark.slow
def test_a_document_that_outgrows_the_transaction_memory_changes_nothing(server: Neo4jServer) -> None:
    wipe(server)
    with closing(open_store(server.uri, write=True)) as store:
        load_documents(store, [first_plan()], rules="1", registry="a")
        before = facts(store)
        with pytest.raises(StoreUnavailable, match="内存") as caught:
            load_documents(store, [_huge()], rules="1", registry="a")
        assert "db.memory.transaction.max" in caught.value.remedy
        assert facts(store) == before
        assert load_documents(store, [first_plan(edited=True)], rules="1", registry="a").replaced == 1
        assert sound_documents(store) == 1


def _huge() -> Document:
    plan = Invention(9)
    for number in range(6000):
        plan.task(f"任务{number}" + "甲" * 300)
    return plan.document()
