"""Every reader under atheris for a share of the time; what new code was reached is kept for the next run.

atheris has wheels for CPython 3.11 to 3.13 on Linux x86_64; elsewhere this part says that it is left out, and
FENGONG_REQUIRE=atheris makes that a failure.
"""

import importlib.util
import os
import re
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dev.fuzz.samples import Sample, invented
from ingest.read.reader import FORMATS

# Beyond its time a process is ended: libFuzzer bounds each file itself, so this is for a machine that is very busy.
START_S = 600
LEAST_S = 5

_COVERAGE = re.compile(rb"cov: (\d+)")
_RUNS = re.compile(rb"stat::number_of_executed_units:\s*(\d+)")


class Missing(Exception):
    """atheris is required and not there."""


@dataclass(frozen=True, slots=True)
class Guided:
    """What a reader's process saw: files tried, edges of its code reached, and what it found, if anything."""

    format: str
    files: int
    edges: int
    finding: str


def guided(seconds: float, workers: int, kept: Path, seed: int) -> Iterator[Guided]:
    """Each format for `seconds` of the clock, `workers` at a time. Findings lie in `kept`/FORMAT/found."""
    if importlib.util.find_spec("atheris") is None:
        reason = "atheris has no wheel for this Python or system (it has for CPython 3.11-3.13 on Linux x86_64)"
        if "atheris" in os.environ.get("FENGONG_REQUIRE", "").split(","):
            raise Missing(reason)
        print(f"guided: left out, {reason}", flush=True)
        return
    waiting = deque(FORMATS)
    running: deque[tuple[str, subprocess.Popen[bytes]]] = deque()
    while waiting or running:
        while waiting and len(running) < workers:
            kind = waiting.popleft()
            running.append((kind, _start(kind, seconds, kept / kind, seed)))
        kind, process = running.popleft()
        yield _ended(kind, process, kept / kind, seconds)


def share(seconds: float, workers: int) -> float:
    """The time of one format, for all of them to be done in `seconds`."""
    return max(LEAST_S, seconds * workers / len(FORMATS))


def _start(kind: str, seconds: float, folder: Path, seed: int) -> "subprocess.Popen[bytes]":
    seeds, corpus, found = folder / "seeds", folder / "corpus", folder / "found"
    for each in (seeds, corpus, found):
        each.mkdir(parents=True, exist_ok=True)
    for sample in _seeds(kind):
        (seeds / sample.name).write_bytes(sample.data)
    command = [sys.executable, "-m", "dev.fuzz.target", kind, str(corpus), str(seeds), f"-artifact_prefix={found}/"]
    command += [f"-max_total_time={seconds:.0f}", f"-seed={seed}", "-print_final_stats=1", "-verbosity=1"]
    log = (folder / "log").open("wb")
    with log:
        return subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)


def _seeds(kind: str) -> Iterator[Sample]:
    endings = {"markdown": "md"}
    ending = endings.get(kind, kind)
    return (sample for sample in invented() if sample.name.endswith(f".{ending}"))


def _ended(kind: str, process: "subprocess.Popen[bytes]", folder: Path, seconds: float) -> Guided:
    try:
        code = process.wait(seconds + START_S)
    except subprocess.TimeoutExpired:
        process.kill()
        code = process.wait()
    log = (folder / "log").read_bytes()
    edges = [int(found) for found in _COVERAGE.findall(log)]
    runs = _RUNS.search(log)
    files = int(runs[1]) if runs else 0
    finding = ""
    if code or not files:
        said = [line for line in log.decode("utf-8", "replace").splitlines() if "Finding:" in line or "ERROR:" in line]
        finding = "; ".join(said[:2]) or f"ended with {code}: see {folder / 'log'}"
    return Guided(kind, files, edges[-1] if edges else 0, finding)
