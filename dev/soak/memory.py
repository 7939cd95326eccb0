"""The server's memory over time, and whether it stays level after warm-up."""

import statistics
import threading
from pathlib import Path

_EVERY = 0.5  # seconds
GROWTH = 0.08  # of the level after warm-up
ALLOWANCE = 12.0  # MB beside it, for what allocators keep


class Memory(threading.Thread):
    """Samples the resident memory of a process."""

    def __init__(self, pid: int) -> None:
        super().__init__(name="memory", daemon=True)
        self._status = Path(f"/proc/{pid}/status")
        self._stop_asked = threading.Event()
        self.megabytes: list[float] = []

    def stop(self) -> None:
        """Take no more samples."""
        self._stop_asked.set()
        self.join()

    def run(self) -> None:
        """Sample until told to stop."""
        while not self._stop_asked.wait(_EVERY):
            for line in self._status.read_text().splitlines():
                if line.startswith("VmRSS:"):
                    self.megabytes.append(int(line.split()[1]) / 1000)

    def levels(self) -> tuple[float, float]:
        """The median of the second quarter of the run, after warm-up, and that of the last one; in MB."""
        quarter = len(self.megabytes) // 4
        if not quarter:
            raise ValueError("the run was too short to judge memory")
        early, late = self.megabytes[quarter : 2 * quarter], self.megabytes[-quarter:]
        return statistics.median(early), statistics.median(late)

    def is_level(self) -> bool:
        """Whether the last quarter needs no more than the second one, within the allowance."""
        early, late = self.levels()
        return late <= early * (1 + GROWTH) + ALLOWANCE
