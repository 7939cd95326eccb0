"""A graph served by `fengong serve` in a process of its own, as people run it."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

FENGONG = str(Path(sys.executable).with_name("fengong"))
_READY_S = 60


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server listens, and its process."""

    port: int
    pid: int


@contextmanager
def served(store: Path) -> Iterator[int]:
    """The port of a server on an embedded graph, ready to answer. Raises TimeoutError."""
    with running(store) as server:
        yield server.port


@contextmanager
def running(store: Path) -> Iterator[Server]:
    """A server on an embedded graph, ready to answer; stopped at the end. Raises TimeoutError."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    command = [FENGONG, "serve", "--store", f"embedded:{store}", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/readyz")
        yield Server(port, server.pid)
    finally:
        server.terminate()
        server.wait(15)


def _wait(address: str) -> None:
    end = time.monotonic() + _READY_S
    while True:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            if time.monotonic() > end:
                raise TimeoutError(f"{address} does not answer") from None
            time.sleep(0.05)
