"""What the graph holds about two documents beside each other: comparisons, and a curator's decided parents.

(:Document)-[:COMPARED_WITH]->(:Document) with the ALIGNS_WITH of their tasks goes when either document is
read anew; (:Document)-[:IMPLEMENTS {decided_on}]->(:Document) stays until it is taken back. Either
counts in the graph's revision by its fingerprint.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from graph.rows.batches import batches
from graph.rows.tables import Row, Tables
from graph.statements import statement
from graph.store.base import Snapshot, Statement

Relation = Literal["COMPARED_WITH", "IMPLEMENTS"]

_EVERY_ROW = 10_000_000
_TABLES = {"COMPARED_WITH": ("aligns_with", "compared_with"), "IMPLEMENTS": ("decided_parent",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPair:
    """A comparison or a decided parent as stored: two document ids, which it is, and its fingerprint."""

    child: str
    parent: str
    relation: Relation
    fingerprint: str

    @property
    def key(self) -> str:
        """What identifies it in the graph's revision; no document's id looks like this."""
        return f"{self.child} {self.relation} {self.parent}"

    def concerns(self, document: str) -> bool:
        """Whether the document is one of the two."""
        return document in (self.child, self.parent)


def read_pairs(snapshot: Snapshot) -> tuple[StoredPair, ...]:
    """Everything stored about two documents, in order of key."""
    rows = snapshot.read(statement("maintain", "pairs"), timeout_s=120.0, row_limit=_EVERY_ROW)
    return tuple(sorted((StoredPair(**row) for row in rows), key=lambda pair: pair.key))


def stale_pairs(pairs: Iterable[StoredPair], document: str, *, removed: bool) -> tuple[StoredPair, ...]:
    """What no longer holds when a document is read anew, or removed."""
    return tuple(pair for pair in pairs if pair.concerns(document) and (removed or pair.relation == "COMPARED_WITH"))


def drop_statements(pairs: Iterable[StoredPair]) -> Iterator[Statement]:
    """Take these out of the graph."""
    rows: dict[str, list[Row]] = {}
    for pair in pairs:
        for table in _TABLES[pair.relation]:
            rows.setdefault(table, []).append({"child": pair.child, "parent": pair.parent})
    for table, dropped in rows.items():
        yield from batches(f"drop_{table}", dropped)


def write_statements(tables: Tables) -> Iterator[Statement]:
    """Put the rows of comparisons and decisions into the graph."""
    for table in ("aligns_with", "compared_with", "decided_parent"):
        yield from batches(f"link_{table}", tables.links(table))


def fingerprint(links: Iterable[Row]) -> str:
    """A hash over relationship rows, whatever their order; `fingerprint` itself is left out."""
    lines = []
    for row in links:
        props = {name: value for name, value in row["props"].items() if value is not None and name != "fingerprint"}
        lines.append(json.dumps([row["start_id"], row["end_id"], props], ensure_ascii=False, sort_keys=True))
    return sha256("\n".join(sorted(lines)).encode()).hexdigest()[:32]
