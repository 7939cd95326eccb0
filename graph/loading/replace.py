"""The statements that put a document's new facts in the place of its old ones, in one transaction.

Nodes that stay keep their identity (and what other people hung on them); relationships that state the
document's facts are deleted and created anew; what is shared is counted (`holders`). Nothing is looked
for by label: every id comes from the document's old or new rows.
"""

from collections.abc import Iterable, Iterator

from graph import schema
from graph.loading import coassignment
from graph.loading.facts import OldFacts
from graph.loading.holders import Holders
from graph.rows.batches import batches, id_batches
from graph.rows.tables import Row, Tables
from graph.statements import texts
from graph.store.base import Statement

_OWNED_LABELS = tuple(
    dict.fromkeys(k.key_label for k in schema.NODES if not k.shared and k.name not in ("meta", "change"))
)


def replace_statements(old: OldFacts, new: Tables, holders: Holders) -> Iterator[Statement]:
    """Everything but the change of `Meta`; empty `new` tables remove the document."""
    yield from _unlink(old)
    yield from _delete(old, new)
    for node in schema.NODES:
        if not node.shared:
            yield from batches(f"node_{node.name}", new.nodes(node.name))
    yield from holders.hold(old.holdings, new)
    for link in schema.RELATIONSHIPS:
        if not link.shared:
            links = [{**row, "props": _stated(row["props"])} for row in new.links(link.name)]
            yield from batches(f"link_{link.name}", links)
    pairs = coassignment.difference(coassignment.count(old.roles), coassignment.count(coassignment.roles(new)))
    yield from batches("link_co_assigned", pairs)
    yield from batches("drop_co_assigned", [row for row in pairs if row["tasks"] < 0])
    yield from holders.release(old.holdings, new)


def _unlink(old: OldFacts) -> Iterator[Statement]:
    for label, owned in old.owned.items():
        if (name := f"unlink_{label.lower()}") in texts("write"):
            yield from id_batches(name, owned)


def _delete(old: OldFacts, new: Tables) -> Iterator[Statement]:
    for label in _OWNED_LABELS:
        gone: Iterable[str] = [id for id in old.owned.get(label, ()) if not new.has(label, id)]
        yield from id_batches(f"delete_{label.lower()}", gone)


def _stated(values: Row) -> Row:
    """Without what is not stated: a relationship is always new, so there is nothing to clear."""
    return {name: value for name, value in values.items() if value is not None}
