"""What a request may ask of the graph: questions of the library, answered within one snapshot."""

import json
import threading
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, TypeVar

from api.background import Background, Watch
from api.cache import BoundedCache
from api.graph_access import GraphAccess
from api.settings import Limits
from graph.errors import FengongError
from graph.questions.library import Library
from graph.store.base import Row, Snapshot

Made = TypeVar("Made")
_USUAL_ROW = 1_000  # characters


class Busy(FengongError):
    """Too many expensive queries run already."""

    status = 503
    exit_code = 4
    code = "busy"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was asked, with its Cypher and bound parameters: what `explain=1` shows."""

    query: str
    cypher: str
    parameters: Mapping[str, Any]


class Desk:
    """What all requests share: the graph, the library, the caches, and the gate for expensive queries."""

    def __init__(self, access: GraphAccess, library: Library, limits: Limits) -> None:
        self.access = access
        self.library = library
        self.limits = limits
        self.bodies: BoundedCache[Any] = BoundedCache(limits.cache_bytes)
        self.rows: BoundedCache[Any] = BoundedCache(limits.cache_rows)
        self.gate = threading.BoundedSemaphore(limits.heavy_at_once)
        self.background = Background(seconds=limits.background_time, waiting=limits.background_waiting)


class Answers:
    """The answers of one request. The snapshot opens with the first question and is left with `close`.

    `passing` is set where a later answer to the same request will say more: such an answer is not kept.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._view: AbstractContextManager[Snapshot] | None = None
        self._snapshot: Snapshot | None = None
        self._revision: str | None = None
        self._state: str | None = None
        self.asked: list[Asked] = []
        self.passing = False

    @property
    def library(self) -> Library:
        """The query library."""
        return self._desk.library

    @property
    def background(self) -> Background:
        """Where work goes that a request does not wait for."""
        return self._desk.background

    @property
    def revision(self) -> str:
        """The revision of the snapshot that all answers come from."""
        if self._revision is None:
            self._revision = self._open().revision
        return self._revision

    @property
    def state(self) -> str:
        """What all answers depend on: the snapshot's revision and the changes that led to it."""
        if self._state is None:
            self._state = self._open().state
        return self._state

    def rows(self, question: str, given: Mapping[str, object] | None = None, *, shown: bool = True) -> Sequence[Row]:
        """All rows of a question; they are shared with other requests, so never change them.

        `shown` is false for a look-up that is no part of the answer: `explain=1` leaves it out.
        """
        found = self._desk.library.find(question)
        statement = found.bind(given or {})
        if shown:
            self.asked.append(Asked(question, statement.text, statement.parameters))
        key = (question, json.dumps(statement.parameters, ensure_ascii=False, sort_keys=True))

        def read() -> Sequence[Row]:
            limits = self._desk.limits
            return self._open().read(statement, timeout_s=limits.query_time, row_limit=limits.rows)

        return (self.kept_in_turn if found.heavy else self.kept)(key, read, weight=_weight)

    def one(self, question: str, given: Mapping[str, object]) -> Row | None:
        """The only row of a question, or None."""
        rows = self.rows(question, given)
        return rows[0] if rows else None

    def kept(self, key: Hashable, make: Callable[[], Made], *, weight: Callable[[Made], int]) -> Made:
        """What was made for this state of the graph under a key, or what `make` makes now."""
        made: Made | None = self._desk.rows.get(self.state, key)
        if made is None:
            made = make()
            self._desk.rows.put(self.state, key, made, weight(made))
        return made

    def has(self, key: Hashable) -> bool:
        """Whether something is kept for this state of the graph under a key."""
        return self._desk.rows.get(self.state, key) is not None

    def leave(self, key: Hashable, make: Callable[[Watch], Made], *, weight: Callable[[Made], int]) -> bool:
        """Have `make` run in the background and its outcome kept as by `kept`; false where too much waits already."""
        state = self.state

        def work(watch: Watch) -> None:
            made = make(watch)
            self._desk.rows.put(state, key, made, weight(made))

        return self._desk.background.leave((state, key), work)

    def kept_in_turn(self, key: Hashable, make: Callable[[], Made], *, weight: Callable[[Made], int]) -> Made:
        """As `kept`, behind the gate for expensive work. Raises Busy where the wait is too long.

        Who waited looks again first: most often the one before has just made the same.
        """
        made: Made | None = self._desk.rows.get(self.state, key)
        if made is not None:
            return made
        if not self._desk.gate.acquire(timeout=self._desk.limits.heavy_wait):
            raise Busy("正在运行的大型查询太多", where="limits", remedy="稍后重试")
        try:
            return self.kept(key, make, weight=weight)
        finally:
            self._desk.gate.release()

    def close(self) -> None:
        """Leave the snapshot. Raises StoreChanged where the engine could not keep the view."""
        view, self._view, self._snapshot = self._view, None, None
        if view is not None:
            view.__exit__(None, None, None)

    def _open(self) -> Snapshot:
        if self._snapshot is None:
            view = self._desk.access.snapshot()
            self._snapshot = view.__enter__()
            self._view = view
        return self._snapshot


def _weight(rows: Sequence[Row]) -> int:
    """How much room rows take, in rows of usual size; a whole text counts for many."""
    return 1 + len(rows) * (1 + len(repr(rows[0])) // _USUAL_ROW) if rows else 1
