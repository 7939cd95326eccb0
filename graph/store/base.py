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


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreInfo:
    """What a store says of itself.

    `writable` is whether the database takes writes at all, however this store was opened; `notes` are
    conditions that a person should know of, each with its remedy.
    """

    engine: str
    version: str
    edition: str
    database: str
    writable: bool
    notes: tuple[str, ...] = ()


class Snapshot(Protocol):
    """A consistent view of the graph: every read inside it sees one revision."""

    @property
    def revision(self) -> str:
        """The hash of everything the graph was built from; "" for an empty graph."""
        ...

    @property
    def state(self) -> str:
        """What every answer depends on: the revision, and how many changes led to it.

        A graph that went back to an older version has that version's revision again, but a longer record of changes.
        """
        ...

    def read(self, statement: Statement, *, timeout_s: float = 10.0, row_limit: int = 100_000) -> list[Row]:
        """Rows of scalars, lists and maps, all of them or an error.

        Raises QueryTimeout, ResultTooLarge beyond `row_limit`, QueryFailed where the engine refuses
        the statement (one that writes, for instance), StoreUnavailable.
        """
        ...


class Store(Protocol):
    """A graph, wherever it lives."""

    @property
    def location(self) -> str:
        """Where the graph is, without credentials: `embedded:PATH` or `bolt://HOST:PORT`."""
        ...

    def snapshot(self) -> AbstractContextManager[Snapshot]:
        """Open a consistent view for one or many reads.

        Raises StoreChanged on leaving it where the engine could not keep the view while a writer
        committed; the reads are then to be made again.
        """
        ...

    def write(self, statements: Iterable[Statement], *, expecting: str | None = None) -> None:
        """Run all statements in one transaction: all of them, or none.

        With `expecting`, only on a graph of that revision: otherwise raises StoreChanged and writes
        nothing, so that what was computed from a snapshot is never applied to another graph.
        """
        ...

    def publish(self) -> None:
        """Show everything written so far to readers in other processes, where they do not see it at once."""
        ...

    def migrate(self, migrations: Sequence[Statement]) -> None:
        """Apply schema statements (constraints, indexes), each safe to rerun."""
        ...

    def describe(self) -> StoreInfo:
        """Engine, version, edition and what is out of the ordinary. Raises StoreUnavailable."""
        ...

    def close(self) -> None:
        """Release files, locks and connections; safe to call twice."""
        ...
