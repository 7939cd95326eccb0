"""CO_ASSIGNED is what a full rebuild from the tasks would give."""

from collections import defaultdict
from collections.abc import Iterator

from graph import ids, schema
from graph.dump import read_links, read_nodes
from graph.loading import coassignment
from graph.loading.coassignment import Pair, Role, Shared
from graph.store.base import Snapshot
from graph.verify.finding import Finding


def check_pairs(snapshot: Snapshot) -> Iterator[Finding]:
    """Count all pairs anew and compare."""
    expected: dict[Pair, Shared] = defaultdict(Shared)
    for document_roles in _roles(snapshot).values():
        for pair, shared in coassignment.count(document_roles).items():
            expected[pair] += shared
    for row in read_links(snapshot, schema.relationship_kind("co_assigned")):
        pair = (row["start_id"], row["end_id"])
        stored = Shared(**row["props"])
        if stored != (counted := expected.pop(pair, Shared())):
            yield Finding("pairs", " ".join(pair), f"应为 {counted}，却记为 {stored}")
    for pair in sorted(expected):
        yield Finding("pairs", " ".join(pair), f"应为 {expected[pair]}，图谱中却没有")


def _roles(snapshot: Snapshot) -> dict[str, list[Role]]:
    agencies = {row["id"] for row in read_nodes(snapshot, schema.node_kind("agency"))}
    roles: dict[str, list[Role]] = defaultdict(list)
    for table, role in coassignment.ROLE_TABLES.items():
        for row in read_links(snapshot, schema.relationship_kind(table)):
            if row["end_id"] in agencies:
                roles[ids.document_of(row["start_id"])].append(Role(row["start_id"], row["end_id"], role))
    return roles
