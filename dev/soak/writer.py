"""The other process: it ingests one version of the document after the other, and looks whether the server follows."""

import json
import subprocess
import threading
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path

from dev.served import FENGONG
from dev.soak.asked import Asked
from dev.soak.visit import Visitor

_PAUSE = 1.5  # seconds between two ingests
_SEEN = Asked("/v1/tasks?limit=1")


def ingest(file: Path, graph: Path) -> str:
    """What went wrong when `fengong ingest` read a file into a graph; "" if nothing did."""
    command = [FENGONG, "ingest", str(file), "--store", f"embedded:{graph}"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=graph.parent, check=False)
    return "" if done.returncode == 0 else f"ingest ended with {done.returncode}: {done.stderr[-500:]}"


class Writer(threading.Thread):
    """Alternates the versions until told to stop; `fault` receives everything that is wrong.

    `followed` counts the ingests after which the server was looked at: what it had said before then is over.
    """

    def __init__(self, graph: Path, versions: list[tuple[Path, str]], port: int, fault: Callable[[str], None]) -> None:
        super().__init__(name="writer")
        self._graph, self._versions, self._fault = graph, versions, fault
        self._visitor = Visitor(port)
        self._stop_asked = threading.Event()
        self.ingests = self.followed = 0

    def stop(self) -> None:
        """End after the ingest that is running."""
        self._stop_asked.set()

    def run(self) -> None:
        """Ingest, look, wait."""
        while not self._stop_asked.is_set():
            self.ingests += 1
            file, revision = self._versions[self.ingests % len(self._versions)]
            if said := ingest(file, self._graph):
                self._fault(said)
            self._look(revision)
            self._stop_asked.wait(_PAUSE)

    def _look(self, revision: str) -> None:
        try:
            seen = json.loads(self._visitor.ask(_SEEN).body).get("revision")
        except (OSError, HTTPException, ValueError) as error:
            self._fault(f"after an ingest: {error!r}")
            return
        self.followed += 1
        if seen != revision:
            self._fault(f"after the ingest of {revision[:12]} the server still answers from {str(seen)[:12]}")
