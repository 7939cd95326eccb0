"""What documents share is held by as many documents as it says, and by one at least."""

from collections import Counter
from collections.abc import Iterator

from graph import schema
from graph.dump import read_links, read_nodes
from graph.store.base import Snapshot
from graph.verify.finding import Finding


def check_holders(snapshot: Snapshot) -> Iterator[Finding]:
    """Compare every `documents` count with the documents' own lists; find orphans and what is missing."""
    held: Counter[str] = Counter()
    for row in read_nodes(snapshot, schema.node_kind("document")):
        held.update(row["props"]["brings"] or ())
    for holding, stored in _stored(snapshot):
        expected = held.pop(holding, 0)
        if expected == 0:
            yield Finding("holders", holding, "没有任何文件持有它")
        elif stored != expected:
            yield Finding("holders", holding, f"由 {expected} 份文件持有，却记为 {stored}")
    for holding in sorted(held):
        yield Finding("holders", holding, f"{held[holding]} 份文件持有它，图谱中却没有")


def _stored(snapshot: Snapshot) -> Iterator[tuple[str, int | None]]:
    for kind in schema.NODES:
        if kind.shared:
            for row in read_nodes(snapshot, kind):
                yield f"{kind.name} {row['id']}", row["props"]["documents"]
    for link in schema.RELATIONSHIPS:
        if link.shared:
            for row in read_links(snapshot, link):
                props = row["props"]
                yield f"{link.name} {row['start_id']} {row['end_id']} {props['key']}", props["documents"]
