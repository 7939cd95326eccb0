"""A bounded cache of what was made for a state of the graph, least recently used first out."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value")
_STATES = 2  # the graph's state now, and the one that requests under way may still read


class BoundedCache(Generic[Value]):
    """Keeps values until their weights exceed `capacity`; one that is heavier than a quarter of it is not kept.

    A value belongs to a state of the graph. A state that is over never comes back, so with a new one the values of
    all but the one before it are let go, and a graph that is read anew for ever needs no more room than one at rest.
    """

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._lock = threading.Lock()
        self._entries: OrderedDict[tuple[str, Hashable], tuple[Value, int]] = OrderedDict()
        self._states: list[str] = []
        self._weight = 0

    def get(self, state: str, key: Hashable) -> Value | None:
        """The value kept for a state under a key, or None."""
        with self._lock:
            entry = self._entries.get((state, key))
            if entry is None:
                return None
            self._entries.move_to_end((state, key))
            return entry[0]

    def put(self, state: str, key: Hashable, value: Value, weight: int) -> None:
        """Keep a value; values of states that are over and then the longest unused ones make room."""
        if weight * 4 > self._capacity:
            return
        with self._lock:
            self._turn_to(state)
            self._drop((state, key))
            self._entries[state, key] = (value, weight)
            self._weight += weight
            while self._weight > self._capacity:
                self._drop(next(iter(self._entries)))

    def _turn_to(self, state: str) -> None:
        if state in self._states:
            return
        self._states = [*self._states, state][-_STATES:]
        for entry in [entry for entry in self._entries if entry[0] not in self._states]:
            self._drop(entry)

    def _drop(self, entry: tuple[str, Hashable]) -> None:
        if entry in self._entries:
            self._weight -= self._entries.pop(entry)[1]
