"""Networks out of a graph: the library's questions `memberships` and `network_nodes`, made into plain rows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from graph.network.bipartite import Agency, Membership

Row = Mapping[str, Any]


def memberships(rows: Iterable[Row]) -> list[Membership]:
    """The answer of `memberships` as the analysis takes it."""
    return [
        Membership(
            task_id=row["task_id"],
            agency_id=row["agency_id"],
            role=row["role"],
            document_id=row["document"],
            issued_on=row["issued_on"],
            open_list=row["open_list"],
        )
        for row in rows
    ]


def agencies(rows: Iterable[Row]) -> list[Agency]:
    """The answer of `network_nodes` as the analysis takes it.

    Bodies go by the short name people use, or by the unique one where several share the short one (市人民政府).
    """
    rows = list(rows)
    shared = Counter(row["short_name"] for row in rows)
    return [
        Agency(
            id=row["id"],
            name=row["short_name"] if row["short_name"] and shared[row["short_name"]] == 1 else row["name"],
            level=row["level"] or "",
            kind=row["kind"] or row["actor_kind"],
            line=row["line"] or "",
            place=row["place_code"] or "",
        )
        for row in rows
    ]
