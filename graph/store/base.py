"""The store protocol: the small interface that the embedded engine and Neo4j both fill.

A store reads by named query inside a snapshot, writes batches in one transaction, and knows its
revision. Engines differ only in their adapter files; no caller may ask which engine it talks to.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """One Cypher statement from `queries/` with its bound parameters. `name` is the file's id."""

    name: str
    text: str
    parameters: Mapping[str, Any]


class Snapshot(Protocol):
    """A consistent view of the graph: every read inside it sees one revision."""

    @property
    def revision(self) -> str:
        """The hash of everything the graph was built from; "" for an empty graph."""
        ...

    def read(self, statement: Statement, *, timeout_s: float = 10.0, row_limit: int = 100_000) -> list[Row]:
        """Rows of scalars, lists and maps. Raises QueryTimeout, StoreUnavailable."""
        ...


class Store(Protocol):
    """A graph, wherever it lives."""

    @property
    def location(self) -> str:
        """Where the graph is, without credentials: `embedded:PATH` or `bolt://HOST:PORT`."""
        ...

    def snapshot(self) -> AbstractContextManager[Snapshot]:
        """Open a consistent view for one or many reads."""
        ...

    def write(self, statements: Iterable[Statement]) -> None:
        """Run all statements in one transaction: all of them, or none."""
        ...

    def migrate(self, migrations: Sequence[Statement]) -> None:
        """Apply schema statements (constraints, indexes), each safe to rerun."""
        ...

    def close(self) -> None:
        """Release files, locks and connections; safe to call twice."""
        ...
