"""Who holds what is shared: `documents` counts the documents that bring a node or relationship.

The first document writes it, the next ones count one more, the last one to go takes it along. What this
run has written or counted is known to be there as it is, so that a body named in a thousand plans
is written once and counted a thousand times.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph import schema
from graph.rows.batches import batches, id_batches
from graph.rows.tables import Row, Tables
from graph.store.base import Statement


class Holders:
    """Makes the statements that hold and release; remembers what the store is known to say."""

    def __init__(self) -> None:
        self._known: dict[str, Row] = {}

    def forget(self) -> None:
        """Another writer was at work: nothing is known any more."""
        self._known.clear()

    def settle(self, released: Iterable[str], new: Tables) -> None:
        """The statements were committed: remember what they wrote, forget what may be gone."""
        for held in released:
            self._known.pop(held, None)
        self._known.update((held, row) for held, _, row in new.shared())

    def hold(self, before: frozenset[str], new: Tables) -> Iterator[Statement]:
        """Write what the document brings, counting it where the document did not hold it before."""
        written: dict[str, list[Row]] = defaultdict(list)
        counted: dict[str, list[Row]] = defaultdict(list)
        seen = set()
        for held, table, row in new.shared():
            if held in seen:
                continue
            seen.add(held)
            if self._known.get(held) != row:
                written[table].append(_shared_row(row, more=int(held not in before)))
            elif held not in before:
                counted[table].append(row)
        yield from write_shared(written)
        for kind in schema.NODES:
            yield from id_batches(f"hold_{kind.key_label.lower()}", [row["id"] for row in counted[kind.name]])
        for link in schema.RELATIONSHIPS:
            yield from batches(f"hold_{link.name}", [_named(row) for row in counted[link.name]])

    def release(self, before: frozenset[str], new: Tables) -> Iterator[Statement]:
        """Let go of what the document brings no more. Relationships first: a node takes the rest of them along."""
        links: dict[str, list[Row]] = {kind.name: [] for kind in schema.RELATIONSHIPS if kind.shared}
        nodes: dict[str, list[str]] = {kind.key_label: [] for kind in schema.NODES if kind.shared}
        for held in sorted(before - {held for held, _, _ in new.shared()}):
            table, rest = held.split(" ", 1)
            if table in links:
                start, end, key = rest.split(" ", 2)
                links[table].append({"start_id": start, "end_id": end, "key": key})
            else:
                nodes[schema.node_kind(table).key_label].append(rest)
        for table, rows in links.items():
            yield from batches(f"release_{table}", rows)
        for label, released in nodes.items():
            yield from id_batches(f"release_{label.lower()}", released)


def write_shared(rows: dict[str, list[Row]]) -> Iterator[Statement]:
    """Write shared rows by kind, nodes before relationships."""
    for node in schema.NODES:
        yield from batches(f"node_{node.name}", rows.get(node.name, []))
    for link in schema.RELATIONSHIPS:
        yield from batches(f"link_{link.name}", rows.get(link.name, []))


def stored_row(row: Row) -> Row:
    """A row as a dump gives it, with its count of holders, as the write statements take it."""
    return _shared_row(row, more=row["props"]["documents"] if "props" in row else row["documents"])


def _named(row: Row) -> Row:
    """What tells a shared relationship from every other one."""
    return {"start_id": row["start_id"], "end_id": row["end_id"], "key": row["props"]["key"]}


def _shared_row(row: Row, *, more: int) -> Row:
    """`more` is how many documents hold it beyond those counted in the store."""
    if "props" not in row:
        props = {name: value for name, value in row.items() if name not in ("id", "documents")}
        return {"id": row["id"], "props": props, "more": more}
    props = {name: value for name, value in row["props"].items() if name not in ("key", "documents")}
    return {**row, "props": props, "key": row["props"]["key"], "more": more}
