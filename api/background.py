"""Work that no request may wait for: one piece at a time, a few waiting, each with a limit on its time."""

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger("fengong.api")
Watch = Callable[[str], None]
_REMEMBERED = 200  # pieces of work that came to nothing


class Stopped(Exception):
    """The time is up, or the service stops."""


class Background:
    """A thread that works off what requests leave behind. A piece calls its watch often, which ends it in time."""

    def __init__(self, *, seconds: float, waiting: int) -> None:
        self._seconds = seconds
        self._most = waiting
        self._lock = threading.Lock()
        self._open: set[Hashable] = set()
        self._failed: OrderedDict[Hashable, str] = OrderedDict()
        self._closed = threading.Event()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")

    def failure(self, key: Hashable) -> str | None:
        """Why the work under a key came to nothing: `time` or `error`; None where it did not."""
        with self._lock:
            return self._failed.get(key)

    def leave(self, key: Hashable, work: Callable[[Watch], None]) -> bool:
        """Have `work` done, unless it waits or runs already; false where too many wait."""
        with self._lock:
            if key in self._open:
                return True
            if self._closed.is_set() or len(self._open) > self._most:
                return False
            self._open.add(key)
        self._worker.submit(self._run, key, work)
        return True

    def close(self) -> None:
        """Take nothing more, and end what runs at its next step."""
        self._closed.set()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _run(self, key: Hashable, work: Callable[[Watch], None]) -> None:
        end = time.monotonic() + self._seconds

        def watch(step: str) -> None:
            if self._closed.is_set() or time.monotonic() > end:
                raise Stopped(step)

        failure = None
        try:
            work(watch)
        except Stopped as stopped:
            log.warning("background work stopped after %g s at %s", self._seconds, stopped)
            failure = "time"
        except Exception:  # whatever it was: the request is long answered, the log must say it
            log.exception("background work failed")
            failure = "error"
        with self._lock:
            self._open.discard(key)
            if failure is not None:
                self._failed[key] = failure
                while len(self._failed) > _REMEMBERED:
                    self._failed.popitem(last=False)
