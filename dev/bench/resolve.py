"""Names to agencies: mentions a second, and what loading the registry costs in time and memory."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from dev.bench.figure import Figure, at_least, at_most
from ingest.extract import extract_text
from ingest.resolve.divisions import divisions
from ingest.resolve.resolver import Resolver

PLAN = Path(__file__).parents[2] / "data" / "plans" / "hunan-2021.txt"
MENTIONS = 200_000
RUNS = 5
_CHILD = """
import json, time
import spacy, rapidfuzz, yaml
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
before, start = resident(), time.perf_counter()
from ingest.resolve.resolver import Resolver
resolver = Resolver.load()
loaded = time.perf_counter() - start
names = resolver.for_document(document_id="d", place_code="430000", year=2021, issuer=None, definitions={})
names.resolve("省发展改革委", "agency")
first = time.perf_counter() - start
print(json.dumps([loaded, first, (resident() - before) / 1e6]))
"""


def figures() -> Iterator[Figure]:
    """Mentions of the plan resolved for documents of every province; the registry loaded in processes of its own."""
    text = PLAN.read_text(encoding="utf-8")
    document = extract_text(text, source="plan.txt", sha256="0" * 64)
    names = [a.name for task in document.tasks for a in task.assignments if a.kind == "agency"]
    resolver = Resolver.load()
    places = [d.code for d in divisions().members("000000", "province", 2021)]
    _resolve(resolver, places, names)
    spent, count = min(_timed(resolver, places, names) for _ in range(RUNS))
    yield at_least(f"resolving, {len(places)} provinces", count / spent, 200_000, "mentions/s")
    loads = [_load() for _ in range(RUNS)]
    yield at_most("registry load", min(load for load, _, _ in loads) * 1000, 150, "ms")
    yield Figure("load and first name", f"{min(first for _, first, _ in loads) * 1000:,.0f} ms", "no limit set")
    yield at_most("memory above spaCy", max(memory for _, _, memory in loads), 60, "MB")


def _timed(resolver: Resolver, places: Sequence[str], names: Sequence[str]) -> tuple[float, int]:
    start, count = time.process_time(), 0
    while count < MENTIONS:
        count += _resolve(resolver, places, names)
    return (time.process_time() - start) * MENTIONS / count, MENTIONS


def _resolve(resolver: Resolver, places: Sequence[str], names: Sequence[str]) -> int:
    for place in places:
        known = resolver.for_document(document_id="d", place_code=place, year=2021, issuer=None, definitions={})
        for name in names:
            known.resolve(name, "agency")
    return len(places) * len(names)


def _load() -> tuple[float, float, float]:
    """Seconds to load, seconds to the first name, megabytes taken: in a new process, spaCy imported before."""
    done = subprocess.run([sys.executable, "-c", _CHILD], capture_output=True, text=True, check=True)
    load, first, memory = json.loads(done.stdout)
    return load, first, memory
