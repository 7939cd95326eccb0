"""Rows cut into statements of a size that engines take well."""

from collections.abc import Iterable, Iterator, Sequence

from graph.rows.tables import Row
from graph.statements import statement
from graph.store.base import Statement

_ROWS = 5_000


def batches(name: str, rows: Sequence[Row]) -> Iterator[Statement]:
    """The write statement `name` over the rows; none for no rows."""
    for start in range(0, len(rows), _ROWS):
        yield statement("write", name, rows=list(rows[start : start + _ROWS]))


def id_batches(name: str, ids: Iterable[str]) -> Iterator[Statement]:
    """The write statement `name` over the ids, in order; none for no ids."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), _ROWS):
        yield statement("write", name, ids=ordered[start : start + _ROWS])
