"""Measures of the network: the Hunan plan whole, a large graph's first answer, and what a cached answer costs."""

import http.client
import json
import os
import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from dev.bench.figure import Figure, at_most, seconds
from dev.corpus import corpus
from dev.served import served
from graph.loading.load import load_documents
from graph.network.analyse import analyse
from graph.network.bipartite import Agency, Membership
from graph.network.source import agencies, memberships
from graph.questions.library import Library
from graph.store.open import open_store
from ingest.extract import extract_text

PLAN = Path(__file__).parents[2] / "data" / "plans" / "hunan-2021.txt"
TASKS = int(os.environ.get("BENCH_TASKS", "10000"))
METRICS = "/v1/network/metrics"
EMPTY = "/healthz"
ASKED = 60


def figures() -> Iterator[Figure]:
    """All measures on the plan; the first answer at `BENCH_TASKS` tasks (10,000); a cached answer."""
    with TemporaryDirectory() as folder:
        plan, large = Path(folder) / "plan.kgl", Path(folder) / "large.kgl"
        with closing(open_store(f"embedded:{plan}", write=True)) as store:
            document = extract_text(PLAN.read_text(encoding="utf-8"), source="plan.txt", sha256="0" * 64)
            load_documents(store, [document], rules="1", registry="a")
        with closing(open_store(f"embedded:{large}", write=True)) as store:
            load_documents(store, corpus(TASKS), rules="1", registry="a")
        named, bodies = _network(plan)
        yield at_most(
            "all measures, the Hunan plan", seconds(lambda: analyse(named, bodies, effort="full"), times=3), 2.0, "s"
        )
        named, bodies = _network(large)
        size = f"{len({row.agency_id for row in named})} bodies, {TASKS:,} tasks"
        quick = seconds(lambda: analyse(named, bodies, effort="quick"), times=3)
        yield Figure(f"quick measures, {size}", f"{quick:.2f} s", "reading the graph not counted")
        whole = seconds(lambda: analyse(named, bodies), times=1)
        yield Figure(f"every measure, {size}", f"{whole:.2f} s", "computed in the background")
        yield from _over_http(large, size)
        with served(plan) as port, closing(http.client.HTTPConnection("127.0.0.1", port)) as client:
            _ask(client, METRICS)
            empty, cached = _medians(client)
            yield at_most("cached answer over an empty route, the Hunan plan", 1000 * (cached - empty), 3.0, "ms")


def _network(path: Path) -> tuple[list[Membership], list[Agency]]:
    library = Library.load()
    with closing(open_store(f"embedded:{path}")) as store, store.snapshot() as view:
        named, bodies = (view.read(library.bind(name, {})) for name in ("memberships", "network_nodes"))
    return memberships(named), agencies(bodies)


def _over_http(store: Path, size: str) -> Iterator[Figure]:
    """The first answer of a fresh server, what others wait meanwhile, and when nothing is pending any more."""
    with served(store) as port, closing(http.client.HTTPConnection("127.0.0.1", port)) as client:
        start = time.perf_counter()
        answer = json.loads(_ask(client, METRICS))
        yield at_most(f"first answer with the quick measures, cold, {size}", time.perf_counter() - start, 3.0, "s")
        waits = [0.0]
        while answer["pending"]:
            before = time.perf_counter()
            _ask(client, EMPTY)
            waits.append(time.perf_counter() - before)
            time.sleep(0.2)
            answer = json.loads(_ask(client, METRICS))
        yield Figure("nothing pending any more after", f"{time.perf_counter() - start:.1f} s", "no limit set")
        yield Figure("longest answer of an empty route meanwhile", f"{1000 * max(waits):.0f} ms", "no limit set")
        empty, cached = _medians(client)
        size = f"{len(_ask(client, METRICS)) / 1e6:.0f} MB"
        yield Figure("cached answer over an empty route, large", f"{1000 * (cached - empty):.1f} ms", size)


def _medians(client: http.client.HTTPConnection) -> tuple[float, float]:
    """Median seconds of the empty route and of the measures, asked in turn."""
    spent: dict[str, list[float]] = {EMPTY: [], METRICS: []}
    for _ in range(ASKED):
        for path, times in spent.items():
            start = time.perf_counter()
            _ask(client, path)
            times.append(time.perf_counter() - start)
    return statistics.median(spent[EMPTY]), statistics.median(spent[METRICS])


def _ask(client: http.client.HTTPConnection, path: str) -> bytes:
    client.request("GET", path)
    answer = client.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"GET {path}: {answer.status} {body[:200]!r}")
    return body
