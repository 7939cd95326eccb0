"""A comparison as plain data: the rows of both documents and what travelled, for the API and MCP."""

from collections import Counter
from typing import Any

from graph.align.records import Alignment
from graph.align.show.rows import Side, comparison_rows
from graph.align.travel.lines import travel_lines
from graph.align.travel.roles import travel

KINDS = ("copied", "narrowed", "extended", "related", "own", "dropped")


def comparison_data(alignment: Alignment) -> dict[str, Any]:
    """Both documents, how many rows of each kind, the rows with their texts in pieces, and the travels."""
    rows = list(comparison_rows(alignment))
    counts = Counter(row.kind for row in rows)
    return {
        **{
            side: {"id": document.id, "title": document.header.title}
            for side, document in (("child", alignment.child), ("parent", alignment.parent))
        },
        "summary": {kind: counts[kind] for kind in KINDS},
        "rows": [
            {
                "kind": row.kind,
                "child": _unit(row.child),
                "parent": _unit(row.parent),
                "share": row.share,
                "score": row.score,
            }
            for row in rows
        ],
        "travel": [
            {
                "subject": line.subject,
                "outcome": line.outcome,
                "child_numbers": line.child_numbers,
                "parent_numbers": line.parent_numbers,
                "child": line.child,
                "parent": line.parent,
            }
            for line in travel_lines(travel(alignment), alignment)
        ],
    }


def _unit(side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    pieces = [{"text": piece.text, "matched": piece.kind == "matched"} for piece in side.pieces]
    return {"id": side.id, "number": side.number, "title": side.title, "pieces": pieces, "roles": side.roles}
