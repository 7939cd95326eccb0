"""The statements that put a document's new facts in the place of its old ones, in one transaction.

Nodes that stay keep their identity (and what other people hung on them); relationships that state the
document's facts are deleted and created anew; shared nodes are counted, so that the last document
to name a body takes it along. Nothing is looked for by label: every id comes from the
document's old or new rows.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from graph import coassignment, schema
from graph.facts import OldFacts
from graph.statements import statement, texts
from graph.store.base import Statement
from graph.tables import Row, Tables

_BATCH = 5_000
_OWNED_LABELS = tuple(
    dict.fromkeys(k.key_label for k in schema.NODES if not k.shared and k.name not in ("meta", "change"))
)


def replace_statements(old: OldFacts, new: Tables) -> Iterator[Statement]:
    """Everything but the change of `Meta`; empty `new` tables remove the document."""
    holdings = frozenset(new.holdings())
    yield from _unlink(old)
    yield from _delete(old, new)
    yield from _write_nodes(new, holdings - old.holdings)
    yield from _write_links(new, holdings - old.holdings)
    before = coassignment.count(old.roles)
    after = coassignment.count(coassignment.roles(new))
    pairs = coassignment.difference(before, after)
    yield from batches("link_co_assigned", pairs)
    yield from batches("drop_co_assigned", [row for row in pairs if row["tasks"] < 0])
    yield from _release(old.holdings - holdings)


def batches(name: str, rows: Sequence[Row], *, parameter: str = "rows") -> Iterator[Statement]:
    """The write statement `name` over the rows, in pieces of a size that engines take well; none for no rows."""
    for start in range(0, len(rows), _BATCH):
        yield statement("write", name, **{parameter: list(rows[start : start + _BATCH])})


def shared_node_row(row: Row, *, more: int) -> Row:
    """A node row for a shared kind: `more` is how many documents hold it beyond those counted."""
    return {"id": row["id"], "props": {k: v for k, v in row.items() if k not in ("id", "documents")}, "more": more}


def shared_link_row(row: Row, *, more: int) -> Row:
    """A relationship row for a shared kind; `key` tells several between two nodes apart."""
    props = {name: value for name, value in row["props"].items() if name not in ("key", "documents")}
    return {**row, "props": props, "key": row["props"]["key"], "more": more}


def _unlink(old: OldFacts) -> Iterator[Statement]:
    for label, owned in old.owned.items():
        if (name := f"unlink_{label.lower()}") in texts("write"):
            yield from _ids(name, owned)


def _delete(old: OldFacts, new: Tables) -> Iterator[Statement]:
    for label in _OWNED_LABELS:
        gone = [id for id in old.owned.get(label, ()) if not new.has(label, id)]
        yield from _ids(f"delete_{label.lower()}", gone)


def _write_nodes(new: Tables, fresh: frozenset[str]) -> Iterator[Statement]:
    for kind in schema.NODES:
        rows = new.nodes(kind.name)
        if kind.shared:
            rows = [shared_node_row(row, more=int(f"{kind.name} {row['id']}" in fresh)) for row in rows]
        yield from batches(f"node_{kind.name}", rows)


def _write_links(new: Tables, fresh: frozenset[str]) -> Iterator[Statement]:
    for kind in schema.RELATIONSHIPS:
        rows = new.links(kind.name)
        if kind.shared:
            held = {f"{kind.name} {row['start_id']} {row['end_id']} {row['props']['key']}": row for row in rows}
            rows = [shared_link_row(row, more=int(holding in fresh)) for holding, row in held.items()]
        yield from batches(f"link_{kind.name}", rows)


def _release(gone: Iterable[str]) -> Iterator[Statement]:
    """Relationships first: a node that goes takes what is left of them along."""
    links: dict[str, list[Row]] = {kind.name: [] for kind in schema.RELATIONSHIPS if kind.shared}
    nodes: dict[str, list[str]] = {kind.key_label: [] for kind in schema.NODES if kind.shared}
    for holding in sorted(gone):
        table, rest = holding.split(" ", 1)
        if table in links:
            start, end, key = rest.split(" ", 2)
            links[table].append({"start_id": start, "end_id": end, "key": key})
        else:
            nodes[schema.node_kind(table).key_label].append(rest)
    for table, rows in links.items():
        yield from batches(f"release_{table}", rows)
    for label, released in nodes.items():
        yield from _ids(f"release_{label.lower()}", released)


def _ids(name: str, values: Iterable[str]) -> Iterator[Statement]:
    ordered: list[Any] = sorted(values)
    yield from batches(name, ordered, parameter="ids")
