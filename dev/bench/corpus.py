"""Many plans: speed of one process, two warm workers against one, memory over 10,000 documents.

The real plans of $FENGONG_SHARED (or ../shared) where they are, generated ones elsewhere.
"""

import multiprocessing
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from dev.bench.figure import Figure, at_least, at_most
from dev.corpus import corpus
from ingest.extract import extract_source
from ingest.folder import extract_folder
from ingest.read.reader import read_bytes, read_file

GENERATED_TASKS = 5_000
MINUTE = float(os.environ.get("BENCH_MINUTE", "60"))
DOCUMENTS = 10_000
SETTLED = 4_000  # by then the names remembered are as many as are ever kept
SHORT = """{place}市人民政府办公室关于印发{year}年重点任务分工方案的通知
1. 推进“{word}”改革，{month}月底前完成{number}项。（市{word}局牵头，市{other}局等部门按职责分工负责）
2. 落实《{word}条例》。责任单位：{other}委员会、各县（市、区）人民政府
"""
_Answer = TypeVar("_Answer")


def figures() -> Iterator[Figure]:
    """Characters a second of one process, two workers over one, growth of memory once it has settled."""
    with tempfile.TemporaryDirectory() as folder:
        paths = _plans(Path(folder))
        characters, spent = _alone(_read_all, paths)
        name = f"reading and extracting {len(paths)} plans, {characters:,} characters, one process"
        yield at_least(name, characters / spent, 200_000, "characters/s")
        many = paths * max(round(MINUTE / spent), 1)
        one, two = (_in_pool(many, workers) for workers in (1, 2))
        yield Figure(
            f"two warm workers against one, {len(many):,} documents ({one:.0f} s with one)",
            f"{one / two:.2f} x",
            f"aim 1.5 x; {os.cpu_count()} processors",
        )
    settled, end = _alone(_remember, DOCUMENTS)
    name = f"memory after {DOCUMENTS:,} documents of new words against {SETTLED:,} ({settled / 2**20:.0f} MB)"
    yield at_most(name, end / settled, 1.05, "x")


def _plans(folder: Path) -> list[Path]:
    shared = Path(os.environ.get("FENGONG_SHARED", Path(__file__).parents[3] / "shared"))
    if real := sorted((shared / "corpus" / "plans").glob("*.txt")):
        return real
    paths = []
    for number, document in enumerate(corpus(GENERATED_TASKS)):
        paths.append(folder / f"{number:04d}.txt")
        paths[-1].write_text(document.text, encoding="utf-8")
    return paths


def _alone(measure: Callable[..., _Answer], *given: object) -> _Answer:
    """The answer of `measure` in a fresh process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, given)


def _read_all(paths: Sequence[Path]) -> tuple[int, float]:
    """Characters of the plans and the processor time for all of them, tables and models loaded."""
    extract_source(read_file(paths[0]))
    start = time.process_time()
    characters = 0
    for path in paths:
        source = read_file(path)
        extract_source(source)
        characters += len(source.text)
    return characters, time.process_time() - start


def _in_pool(paths: Sequence[Path], workers: int) -> float:
    """Wall time of the pool from the moment that every worker has answered."""
    outcomes = extract_folder(paths, workers=workers)
    for _ in islice(outcomes, 16 * workers):
        pass
    start = time.perf_counter()
    rest = sum(1 for _ in outcomes)
    return (time.perf_counter() - start) * len(paths) / rest


def _remember(documents: int) -> tuple[int, int]:
    """Resident memory in bytes after the first documents and after all; every document has words of its own."""
    settled = 0
    for number in range(documents):
        extract_source(read_bytes(_short(number).encode(), f"{number}.txt"))
        if number == SETTLED:
            settled = _resident()
    return settled, _resident()


def _short(number: int) -> str:
    words = ["".join(chr(0x4E00 + (number * 7919 + at * 3571) % 20_000) for at in range(n, n + 3)) for n in (0, 5, 9)]
    return SHORT.format(
        place=words[0], word=words[1], other=words[2], year=2015 + number % 10, month=1 + number % 12, number=number
    )


def _resident() -> int:
    found = re.search(r"VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    assert found is not None
    return int(found[1]) * 1024
