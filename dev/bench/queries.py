"""Every question with its example: p50 / p99 in ms, embedded and on Neo4j, beside the bare driver call.

The graph is the real plan, and with it generated plans up to each size. Our reads are made within one open
view, as a request makes them; opening and leaving a view has a figure of its own.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

import neo4j

from dev.bench.figure import Figure
from dev.corpus import corpus
from dev.neo4j.release import LTS
from dev.neo4j.server import Neo4jServer
from graph.dump import dump_lines, load_dump
from graph.loading.load import load_documents
from graph.questions.library import Library
from graph.records import Document
from graph.store.base import Snapshot, Statement, Store
from graph.store.open import open_store

PLAN = Path(__file__).parents[2] / "data" / "plans" / "hunan-2021.txt"
SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "63,1000,10000").split(",")]
WARM, TIMES, SECONDS = 2, 50, 0.4
SLOW_MS = 500.0


def figures() -> Iterator[Figure]:
    """`BENCH_SIZES` (63,1000,10000): at each, `TIMES` runs of a question or as many as `SECONDS` hold, but three."""
    plan = _plan()
    for size in SIZES:
        with TemporaryDirectory() as scratch, ExitStack() as stack:
            folder = Path(scratch)
            embedded = stack.enter_context(closing(open_store(f"embedded:{folder / 'graph.kgl'}", write=True)))
            load_documents(embedded, [plan, *(corpus(size - 63) if size > 63 else ())], rules="1", registry="a")
            if LTS.missing:
                yield from _embedded_only(size, embedded)
                continue
            server = Neo4jServer(LTS, folder / "server").start()
            stack.callback(server.kill)
            store = stack.enter_context(closing(open_store(server.uri, write=True)))
            with embedded.snapshot() as snapshot:
                load_dump(store, list(dump_lines(snapshot)))
            driver = stack.enter_context(neo4j.GraphDatabase.driver(server.uri, notifications_min_severity="OFF"))
            yield from _compared(size, embedded, store, driver)


def _plan() -> Document:
    from ingest.extract import extract_source
    from ingest.read.reader import read_file

    return extract_source(read_file(PLAN))


def _embedded_only(size: int, embedded: Store) -> Iterator[Figure]:
    with embedded.snapshot() as view:
        for statement in _statements():
            yield Figure(f"{size:,} {statement.name}", _shown(_spent(_reading(view, statement))), LTS.missing)


def _compared(size: int, embedded: Store, store: Store, driver: neo4j.Driver) -> Iterator[Figure]:
    opening = _spent(lambda: _open(store))
    yield Figure(
        f"{size:,} opening and leaving a view",
        f"5.26 {_shown(opening)}",
        f"embedded {_shown(_spent(lambda: _open(embedded)))}",
    )
    with embedded.snapshot() as near, store.snapshot() as far:
        for statement in _statements():
            ours, bare = _spent_in_turn(_reading(far, statement), _bare(driver, statement))
            here = _spent(_reading(near, statement))
            slow = "  slow" if max(ours[0], here[0]) > SLOW_MS else ""
            yield Figure(
                f"{size:,} {statement.name}",
                f"embedded {_shown(here)} · 5.26 {_shown(ours)}{slow}",
                f"bare {_shown(bare)}, ratio {ours[0] / bare[0]:.2f}",
            )


def _statements() -> list[Statement]:
    return [question.bind(question.example) for question in Library.load().values()]


def _open(store: Store) -> None:
    with store.snapshot():
        pass


def _reading(view: Snapshot, statement: Statement) -> Callable[[], object]:
    return lambda: view.read(statement, timeout_s=120.0)


def _bare(driver: neo4j.Driver, statement: Statement) -> Callable[[], object]:
    parameters = dict(statement.parameters)
    return lambda: driver.execute_query(statement.text, parameters, routing_="r")


def _spent(run: Callable[[], object]) -> tuple[float, float]:
    """p50 and p99 in milliseconds, once warm."""
    return _spent_in_turn(run)[0]


def _spent_in_turn(*runs: Callable[[], object]) -> list[tuple[float, float]]:
    """The same of each of several, run one after the other in turn: a server that warms up favours none."""
    for _ in range(WARM):
        for run in runs:
            run()
    spent: list[list[float]] = [[] for _ in runs]
    while len(spent[0]) < 3 or (len(spent[0]) < TIMES and sum(map(sum, spent)) < SECONDS * 1000):
        for run, times in zip(runs, spent, strict=True):
            start = time.perf_counter()
            run()
            times.append((time.perf_counter() - start) * 1000)
    return [(statistics.median(times), sorted(times)[round(0.99 * (len(times) - 1))]) for times in spent]


def _shown(spent: tuple[float, float]) -> str:
    return f"{spent[0]:.3g}/{spent[1]:.3g}"
