"""The one way from the API to the graph: opens the store, opens it again when it was gone, hands out snapshots."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from api.settings import ApiSettings
from graph.errors import FengongError, StoreChanged, StoreUnavailable
from graph.store.base import Snapshot, Store
from graph.store.open import open_store

ATTEMPTS = 4  # a writer publishes seldom; four broken views in a row mean something else
_ANSWER_WITHIN = 1.5  # seconds until a server that hangs is called unavailable
_RETRY_AFTER = 1.0  # seconds between two attempts to open a store that is gone


class GraphAccess:
    """A store that may be away: a failed opening is remembered for a second, then tried again."""

    def __init__(self, open_: Callable[[], Store]) -> None:
        self._open = open_
        self._lock = threading.Lock()
        self._store: Store | None = None
        self._failure: FengongError | None = None
        self._failed_at = 0.0
        self._closed = False

    @classmethod
    def to(cls, settings: ApiSettings) -> "GraphAccess":
        """Access to the graph that the settings name; nothing is opened yet."""
        return cls(
            lambda: open_store(
                settings.store,
                user=settings.neo4j_user,
                password=settings.neo4j_password,
                database=settings.neo4j_database,
                answer_within=_ANSWER_WITHIN,
            )
        )

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """A consistent view. Raises StoreUnavailable, StoreDamaged, and StoreChanged on leaving it."""
        with self.store().snapshot() as view:
            yield view

    def revision(self) -> str:
        """The revision of the graph now; read again where a writer committed meanwhile. Raises as `snapshot`."""
        return self._now(lambda view: view.revision)

    def state(self) -> str:
        """What every answer of the graph depends on now, as `revision` is read. Raises as `snapshot`."""
        return self._now(lambda view: view.state)

    def _now(self, read: Callable[[Snapshot], str]) -> str:
        for _ in range(ATTEMPTS - 1):
            with suppress(StoreChanged), self.snapshot() as view:
                return read(view)
        with self.snapshot() as view:
            return read(view)

    def store(self) -> Store:
        """The open store. Raises what its opening raised."""
        with self._lock:
            if self._store is not None:
                return self._store
            if self._closed:
                raise StoreUnavailable("服务正在停止", where="store", remedy="稍后重试")
            if self._failure is not None and time.monotonic() - self._failed_at < _RETRY_AFTER:
                raise self._failure
            try:
                self._store = self._open()
            except FengongError as error:
                self._failure, self._failed_at = error, time.monotonic()
                raise
            return self._store

    def close(self) -> None:
        """Let go of the store; later calls are refused."""
        with self._lock:
            self._closed = True
            if self._store is not None:
                self._store.close()
                self._store = None
