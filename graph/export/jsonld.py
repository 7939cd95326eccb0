"""JSON-LD: the network as linked data, with the published context of `context.jsonld`.

Bodies are W3C organisations (org:Organization), ties are nodes of their own, so that counts and dates stay on
them. Identifiers are `urn:fengong:agency:<id>`; nothing is looked up on another host.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, BinaryIO
from urllib.parse import quote

from graph.export.drawing import Cell, Column, Drawing

PREFIX = "urn:fengong:agency:"


@cache
def context() -> Mapping[str, Any]:
    """The published context document."""
    loaded: dict[str, Any] = json.loads((files("graph.export") / "context.jsonld").read_text(encoding="utf-8"))
    return loaded


def write(drawing: Drawing, stream: BinaryIO, *, context_url: str | None = None) -> None:
    """Write the drawing. The context is embedded, or named by `context_url` where the reader can fetch it."""
    document = {
        "@context": context_url or context()["@context"],
        "type": "Network",
        "title": drawing.title,
        "note": drawing.note,
        "as_of": drawing.as_of,
        "bodies": [
            {
                "id": _iri(node.id),
                "type": "Organization",
                "identifier": node.id,
                "name": node.label,
                **_cells(drawing.node_columns, node.cells),
            }
            for node in drawing.nodes
        ],
        "ties": [
            {
                "id": f"urn:fengong:{drawing.relation}:{quote(edge.source)}--{quote(edge.target)}",
                "type": "Lead" if drawing.directed else "CoAssignment",
                "source": _iri(edge.source),
                "target": _iri(edge.target),
                "weight": edge.weight,
                **_cells(drawing.edge_columns, edge.cells),
            }
            for edge in drawing.edges
        ],
    }
    stream.write((json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())


def _iri(agency: str) -> str:
    return PREFIX + quote(agency, safe=":")


def _cells(columns: tuple[Column, ...], cells: tuple[Cell, ...]) -> dict[str, Cell]:
    return {column.key: cell for column, cell in zip(columns, cells, strict=True) if cell not in (None, "")}
