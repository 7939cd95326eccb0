"""`make soak`: `fengong serve` under mixed load while another process ingests one version after the other.

SOAK_SECONDS (1800) is how long, SOAK_VISITORS (4) how many ask at once. The exit code is 1 when an answer was wrong
or failed, when the server did not follow an ingest, or when its memory grew.
"""

import os
import shutil
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from dev.served import running
from dev.soak.crowd import Crowd
from dev.soak.memory import Memory
from dev.soak.reference import references
from dev.soak.writer import Writer, ingest

PLAN = Path(__file__).parents[2] / "data" / "plans" / "hunan-2021.txt"
_SHOWN = 10
_REPORT_EVERY = 60.0


class Faults:
    """What was wrong, counted and kept as far as it can be shown."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.found: Counter[str] = Counter()

    def __call__(self, said: str) -> None:
        """Note one."""
        with self._lock:
            self.found[said] += 1
            first = self.found[said] == 1
        if first:
            print(f"WRONG {said}", flush=True)


def versions(folder: Path) -> list[Path]:
    """The plan; the plan with task 12 gone, so that everything behind it stands elsewhere, and with a body that no
    registry knows; and, which stays as it is, the beginning of a plan of the year after.
    """
    text = PLAN.read_text(encoding="utf-8")
    start, end = text.index("\n12."), text.index("\n13.")
    shorter = (text[:start] + text[end:]).replace("省药监局牵头", "省万象协调促进处牵头")
    later = text[: text.index("\n二、")].replace("2021", "2022") + "\n"
    made = []
    for name, content in (("whole", text), ("shorter", shorter), ("later", later)):
        file = folder / name / PLAN.name
        file.parent.mkdir()
        file.write_text(content, encoding="utf-8")
        made.append(file)
    return made


def main(seconds: float, visitors: int) -> int:
    """Run it and say what happened."""
    faults = Faults()
    with TemporaryDirectory() as name:
        *files, later = versions(Path(name))
        graphs = [file.with_name("graph.kgl") for file in files]
        for file, graph in zip(files, graphs, strict=True):
            if said := ingest(later, graph) or ingest(file, graph):
                print(said)
                return 1
        right = references(graphs)
        served = Path(name) / "served.kgl"
        shutil.copy(graphs[0], served)
        print(f"{len(right[0].answers)} requests, {visitors} visitors, {seconds:.0f} s", flush=True)
        with running(served) as server:
            revisions = [reference.revision for reference in right]
            writer = Writer(served, list(zip(files, revisions, strict=True)), server.port, faults)
            crowd = Crowd(server.port, right, visitors, lambda: writer.followed, faults)
            memory = Memory(server.pid)
            for part in (memory, crowd, writer):
                part.start()
            _wait(seconds, crowd, writer, memory, faults)
            for part in (writer, crowd, memory):
                part.stop()
            writer.join()
        _tell(crowd, writer, memory, faults)
        return 0 if not faults.found and writer.ingests > 1 and memory.is_level() else 1


def _wait(seconds: float, crowd: Crowd, writer: Writer, memory: Memory, faults: Faults) -> None:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(left, _REPORT_EVERY))
        used = memory.megabytes[-1] if memory.megabytes else 0
        print(
            f"{crowd.asked:,} answers, {writer.ingests} ingests, {used:.0f} MB, {sum(faults.found.values())} faults",
            flush=True,
        )


def _tell(crowd: Crowd, writer: Writer, memory: Memory, faults: Faults) -> None:
    early, late = memory.levels()
    print(f"{crowd.asked:,} answers compared, {crowd.unchanged:,} of them 304; {crowd.busy} times busy")
    print(f"{crowd.nonsense} times nonsense; {writer.ingests} ingests")
    print(f"memory {early:.0f} MB after warm-up, {late:.0f} MB at the end")
    for said, times in faults.found.most_common(_SHOWN):
        print(f"WRONG {times}x {said}")
    level = "level" if memory.is_level() else "GREW"
    print(f"{sum(faults.found.values())} wrong or failed answers; memory is {level}")


if __name__ == "__main__":
    sys.exit(main(float(os.environ.get("SOAK_SECONDS", "1800")), int(os.environ.get("SOAK_VISITORS", "4"))))
