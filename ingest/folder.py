"""Many files at once: a pool of processes with a limit on time and memory for each document.

A bad file never stops the rest, results come in the order of the paths whatever the number of workers, and
files that did not change since the last run are taken from the cache.
"""

import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path

from graph.errors import FengongError
from graph.records import Document
from ingest.cache import decode
from ingest.clock import processor_seconds
from ingest.worker import READY, ExtractionFailed, Reply, out_of_memory, serve

# Documents that may be finished ahead of the one that is next in order, for each worker: bounds the memory held.
AHEAD = 8
# A process is replaced after so many documents: string stores and caches of libraries only grow.
DOCUMENTS_PER_PROCESS = 1_000
# A fresh process loads spaCy and the tables in about two seconds; a busy machine needs longer.
START_S = 120.0
# A process that dies while it starts is started again so many times in a row before the run is given up.
MAX_FAILED_STARTS = 3
MEMORY_MB = 2_048
# By the clock a document may take so many times its processor time: on a busy machine, or waiting for a slow disk.
PATIENCE = 10

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its document, or the error that names the file, the reason and the remedy."""

    path: Path
    document: Document | None
    error: FengongError | None
    cached: bool


def extract_folder(
    paths: Sequence[Path],
    *,
    workers: int,
    state_dir: Path | None = None,
    timeout_s: float = 60.0,
    memory_mb: int = MEMORY_MB,
    decisions: Path | None = None,
    on_progress: Progress | None = None,
) -> Iterator[Outcome]:
    """Extract the files, yielding one outcome for each in the order of `paths`.

    `state_dir` keeps what was extracted, for the next run; `memory_mb` and `timeout_s` hold for one document:
    seconds of processor time, where the system tells it, and by the clock never more than ten times as many;
    `decisions` is a curator's file; `on_progress(finished, total)` is called as documents finish. Raises only
    what holds for every file: a faulty decisions file, or ExtractionFailed if no worker can be started. A main
    module that is run as a script must guard its start (`if __name__ == "__main__"`), as multiprocessing asks.
    """
    if not paths:
        return
    pool = _Pool(min(workers, len(paths)), timeout_s, (state_dir, decisions, memory_mb))
    try:
        waiting = iter(enumerate(paths))
        finished: dict[int, Outcome] = {}
        done = position = 0
        following = next(waiting, None)
        while position < len(paths):
            while following is not None and following[0] < position + AHEAD * workers and pool.has_room():
                if pool.submit(*following):
                    following = next(waiting, None)
            for index, reply in pool.collect():
                document = decode(reply.document) if reply.document is not None else None
                finished[index] = Outcome(paths[index], document, reply.error, reply.cached)
                done += 1
                if on_progress is not None:
                    on_progress(done, len(paths))
            while position in finished:
                yield finished.pop(position)
                position += 1
    finally:
        pool.close()


class _Slot:
    """One worker process and the file it has in hand."""

    def __init__(self, context: BaseContext, settings: tuple[Path | None, Path | None, int]) -> None:
        self.connection, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(theirs, *settings), daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        theirs.close()
        self.ready = False
        self.index: int | None = None
        self.path = Path()
        self.answered = 0
        self.deadline = self.latest = time.monotonic() + START_S
        self._used = 0.0

    def begin(self, index: int, path: Path, timeout_s: float) -> None:
        """Take note of a file and from when it counts."""
        self.index, self.path = index, path
        self._used = processor_seconds(self.process.pid or 0) or 0.0
        now = time.monotonic()
        self.deadline, self.latest = now + timeout_s, now + PATIENCE * timeout_s

    def is_late(self, timeout_s: float) -> bool:
        """Whether the time is over; a deadline that came while others had the processor is put off."""
        now = time.monotonic()
        if now < self.deadline:
            return False
        used = processor_seconds(self.process.pid or 0)
        left = min(timeout_s - (used - self._used) if used is not None else 0.0, self.latest - now)
        if self.index is None or left <= 0:
            return True
        self.deadline = now + max(left, 0.05)
        return False

    def kill(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()
        self.process.close()


class _Pool:
    """Worker processes that are killed when a document takes too long, and replaced."""

    def __init__(self, workers: int, timeout_s: float, settings: tuple[Path | None, Path | None, int]) -> None:
        # Never fork: the caller may have threads.
        methods = multiprocessing.get_all_start_methods()
        self._context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        self._settings = settings
        self._timeout_s = timeout_s
        self._failed_starts = 0
        self._slots = [self._start() for _ in range(max(workers, 1))]

    def has_room(self) -> bool:
        """Whether a worker is idle and ready."""
        return any(slot.ready and slot.index is None for slot in self._slots)

    def submit(self, index: int, path: Path) -> bool:
        """Give a file to an idle worker; call only where has_room. False if that worker turns out to be gone."""
        slot = next(slot for slot in self._slots if slot.ready and slot.index is None)
        try:
            slot.connection.send(str(path))
        except OSError:
            self._replace(slot)
            return False
        slot.begin(index, path, self._timeout_s)
        return True

    def collect(self) -> list[tuple[int, Reply]]:
        """Wait for something to happen; the files that finished, failed or ran out of time since."""
        busy = [slot for slot in self._slots if not slot.ready or slot.index is not None]
        pause = max(0.0, min(slot.deadline for slot in busy) - time.monotonic()) if busy else 0.0
        awake = set(wait([slot.connection for slot in busy], timeout=pause)) if busy else set()
        replies = []
        for slot in busy:
            if slot.connection in awake:
                reply = self._receive(slot)
            elif slot.is_late(self._timeout_s):
                reply = self._expire(slot)
            else:
                continue
            if reply is not None:
                replies.append(reply)
        return replies

    def close(self) -> None:
        """End every worker."""
        for slot in self._slots:
            slot.kill()
        self._slots = []

    def _start(self) -> _Slot:
        return _Slot(self._context, self._settings)

    def _receive(self, slot: _Slot) -> tuple[int, Reply] | None:
        try:
            message = slot.connection.recv()
        except (EOFError, OSError):
            return self._died(slot)
        if isinstance(message, FengongError):
            raise message
        if message == READY:
            slot.ready = True
            self._failed_starts = 0
            return None
        index, slot.index = slot.index, None
        slot.answered += 1
        if message.spent or slot.answered >= DOCUMENTS_PER_PROCESS:
            self._replace(slot)
        return (index, message) if index is not None else None

    def _died(self, slot: _Slot) -> tuple[int, Reply] | None:
        """The process ended by itself: killed by the system, or it could not start."""
        if not slot.ready:
            self._failed_starts += 1
            if self._failed_starts >= MAX_FAILED_STARTS:
                raise ExtractionFailed("工作进程无法启动", remedy="请先用单个文件运行 fengong extract 查看原因")
        index, path = slot.index, slot.path
        self._replace(slot)
        return (index, Reply(None, out_of_memory(path))) if index is not None else None

    def _expire(self, slot: _Slot) -> tuple[int, Reply] | None:
        if slot.index is None:
            return self._died(slot)
        index = slot.index
        what = f"超过单个文件 {self._timeout_s:g} 秒的时限，已中止"
        error = ExtractionFailed(what, where=slot.path.name, remedy="请拆分文件，或放宽时限后重试")
        self._replace(slot)
        return index, Reply(None, error)

    def _replace(self, slot: _Slot) -> None:
        slot.kill()
        self._slots[self._slots.index(slot)] = self._start()
