"""Answers over HTTP on the Hunan plan beside an empty route behind the same middleware, and beside the bare query."""

import http.client
import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from dev.bench.figure import Figure, at_least, at_most, seconds
from dev.served import served
from graph.loading.load import load_documents
from graph.questions.library import Library
from graph.store.open import open_store
from ingest.extract import extract_text

PLAN = Path(__file__).parents[2] / "data" / "plans" / "hunan-2021.txt"
EMPTY = "/healthz"  # returns a constant: what is left is FastAPI and the middleware
BODY = "430000:market-regulation"
ROUNDS, ASKED = 7, 60
SHARE, SHARE_UNCHANGED, ADDED_MS = 0.5, 0.8, 3.0
Client = http.client.HTTPConnection


def figures() -> Iterator[Figure]:
    """Throughput of three answers as a share of the empty route's, again with If-None-Match; p50 over the query."""
    with TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.kgl"
        document = extract_text(PLAN.read_text(encoding="utf-8"), source="plan.txt", sha256="0" * 64)
        with closing(open_store(f"embedded:{plan}", write=True)) as store:
            load_documents(store, [document], rules="1", registry="a")
        task = document.tasks[0].id
        questions = {
            "workload": ("/v1/workload", "workload", {}),
            "collaborators": (f"/v1/agencies/{BODY}/collaborators", "collaborators", {"agency": BODY}),
            "task": (f"/v1/tasks/{task}", "task", {"task": task}),
        }
        bare = {name: _bare(plan, question, given) for name, (_, question, given) in questions.items()}
        asked: dict[str, tuple[str, dict[str, str]]] = {"empty": (EMPTY, {})}
        with served(plan) as port, closing(Client("127.0.0.1", port)) as client:
            for name, (path, _, _) in questions.items():
                tag = _ask(client, path, {}, 200)
                asked[name] = (path, {})
                asked[f"{name}, unchanged"] = (path, {"If-None-Match": tag})
            rounds = _rounds(client, asked)
    yield Figure("empty route", f"{statistics.median(map(_rate, rounds['empty'])):,.0f} answers/s", "one connection")
    for name in asked:
        if name != "empty":
            limit = SHARE_UNCHANGED if name.endswith("unchanged") else SHARE
            yield at_least(f"{name}, over the empty route", _share(rounds[name], rounds["empty"]), limit, "x")
    for name, query in bare.items():
        answer = statistics.median(spent for spents in rounds[name] for spent in spents)
        yield at_most(f"{name}, p50 over the bare query", 1000 * (answer - query), ADDED_MS, "ms")


def _bare(plan: Path, question: str, given: dict[str, str]) -> float:
    """The median seconds of a question asked of the store in this process."""
    statement = Library.load().bind(question, given)
    with closing(open_store(f"embedded:{plan}")) as store, store.snapshot() as view:
        return seconds(lambda: view.read(statement), times=25)


def _rounds(client: Client, asked: dict[str, tuple[str, dict[str, str]]]) -> dict[str, list[list[float]]]:
    """The seconds of every request, by round; the requests in turn within each, so that all meet the same load."""
    rounds: dict[str, list[list[float]]] = {name: [] for name in asked}
    for _ in range(ROUNDS):
        for spents in rounds.values():
            spents.append([])
        for _ in range(ASKED):
            for name, (path, headers) in asked.items():
                expected = 304 if headers else 200
                start = time.perf_counter()
                _ask(client, path, headers, expected)
                rounds[name][-1].append(time.perf_counter() - start)
    return rounds


def _rate(spents: list[float]) -> float:
    return len(spents) / sum(spents)


def _share(rounds: list[list[float]], empty: list[list[float]]) -> float:
    """The median, over the rounds, of a throughput as a share of the empty route's in the same round."""
    return statistics.median(_rate(one) / _rate(other) for one, other in zip(rounds, empty, strict=True))


def _ask(client: Client, path: str, headers: dict[str, str], expected: int) -> str:
    """The answer's ETag, or "" where it has none."""
    client.request("GET", path, headers=headers)
    answer = client.getresponse()
    body = answer.read()
    if answer.status != expected:
        raise RuntimeError(f"GET {path}: {answer.status} {body[:200]!r}")
    return answer.headers.get("ETag") or ""
