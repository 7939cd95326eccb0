"""Patience: work that may hang, of which a caller waits only so long.

A server that accepts connections and never answers would hold a caller for as long as the connection
lives. The work goes on in a thread of its own; what it brings when it is too late is discarded.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

Result = TypeVar("Result")

# A hanging server must not collect a thread for every request: with so many waiting, the next one is refused at once.
_WAITING = 8


class Patience:
    """Waits `seconds` for a piece of work, then raises what `late` makes; with None it just does the work."""

    def __init__(self, seconds: float | None, late: Callable[[], Exception]) -> None:
        self._seconds = seconds
        self._late = late
        self._lock = threading.Lock()
        self._overdue = 0

    def call(self, work: Callable[[], Result], discard: Callable[[Result], object]) -> Result:
        """What `work` returns or raises; `discard` gets a result for which nobody waits any more."""
        if self._seconds is None:
            return work()
        if self._overdue >= _WAITING:
            raise self._late()
        outcome: Future[Result] = Future()
        threading.Thread(target=_settle, args=(outcome, work), daemon=True).start()
        try:
            return outcome.result(self._seconds)
        except TimeoutError:
            if outcome.done():
                return outcome.result()
        self._count(1)
        outcome.add_done_callback(lambda done: self._arrived(done, discard))
        raise self._late()

    def _arrived(self, outcome: Future[Result], discard: Callable[[Result], object]) -> None:
        self._count(-1)
        if not outcome.exception():
            discard(outcome.result())

    def _count(self, change: int) -> None:
        with self._lock:
            self._overdue += change


def _settle(outcome: Future[Result], work: Callable[[], Result]) -> None:
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 - whoever waits gets it
        outcome.set_exception(error)
    else:
        outcome.set_result(result)
