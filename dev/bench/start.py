"""Whole processes: how long until the first answer."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from dev.bench.figure import Figure, at_most, seconds

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "data" / "plans" / "hunan-2021.txt"
FENGONG = str(Path(sys.executable).with_name("fengong"))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def figures() -> Iterator[Figure]:
    """--help, extract with the share of its imports, serve until ready."""
    yield at_most("fengong --help", seconds(lambda: _run(FENGONG, "--help")), 0.5, "s")
    whole = seconds(lambda: _run(FENGONG, "extract", str(PLAN), "--format", "jsonl"), times=3)
    yield at_most("fengong extract (whole process)", whole, 3.0, "s")
    imports = seconds(lambda: _run(sys.executable, "-c", "import ingest.extract, spacy"), times=3)
    yield Figure("  of which imports", f"{imports / whole:.0%}", f"{imports:.2f} s of {whole:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        store = f"embedded:{folder}/graph.kgl"
        _run(FENGONG, "ingest", str(PLAN), "--store", store)
        yield at_most("fengong serve until ready", _until_ready(store), 2.0, "s")


def _until_ready(store: str) -> float:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    start = time.perf_counter()
    server = subprocess.Popen(
        [FENGONG, "serve", "--store", store, "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    try:
        while time.perf_counter() - start < 30:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1) as answer:
                    json.load(answer)
                    return time.perf_counter() - start
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.01)
    finally:
        server.terminate()
        server.wait(10)
    return float("inf")
