"""JSON-LD: the network as linked data, with the published context of `context.jsonld`.

Bodies are W3C organisations (org:Organization), ties are nodes of their own, so that counts and dates stay on
them. A drawing with a `base`, the public address of a server, has identifiers and terms there that can be looked up,
and names the context that the server publishes. Without one identifiers are `urn:fengong:agency:<id>`, the file holds
its context, and nothing is looked up anywhere.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, BinaryIO
from urllib.parse import quote

from graph.export.drawing import Cell, Column, Drawing, Edge

CONTEXT_PATH = "/v1/context.jsonld"


@cache
def _plain() -> Mapping[str, Any]:
    loaded: dict[str, Any] = json.loads((files("graph.export") / "context.jsonld").read_text(encoding="utf-8"))
    return loaded


def context(base: str | None = None) -> Mapping[str, Any]:
    """The context document; with a public address its own terms are fragments of where it is published."""
    if base is None:
        return _plain()
    terms = dict.fromkeys(("fengong", "@vocab"), f"{base}{CONTEXT_PATH}#")
    return {"@context": {**_plain()["@context"], **terms}}


def write(drawing: Drawing, stream: BinaryIO) -> None:
    """Write the drawing."""
    base = drawing.base
    document = {
        "@context": context()["@context"] if base is None else f"{base}{CONTEXT_PATH}",
        "type": "Network",
        "title": drawing.title,
        "note": drawing.note,
        "as_of": drawing.as_of,
        "bodies": [
            {
                "id": _body(base, node.id),
                "type": "Organization",
                "identifier": node.id,
                "name": node.label,
                **_cells(drawing.node_columns, node.cells),
            }
            for node in drawing.nodes
        ],
        "ties": [
            {
                "id": _tie(base, drawing.relation, edge),
                "type": "Lead" if drawing.directed else "CoAssignment",
                "source": _body(base, edge.source),
                "target": _body(base, edge.target),
                "weight": edge.weight,
                **_cells(drawing.edge_columns, edge.cells),
            }
            for edge in drawing.edges
        ],
    }
    stream.write((json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())


def _body(base: str | None, agency: str) -> str:
    prefix = "urn:fengong:agency:" if base is None else f"{base}/v1/agencies/"
    return prefix + quote(agency, safe=":")


def _tie(base: str | None, relation: str, edge: Edge) -> str:
    """A tie's identifier; on a server, the tasks that both ends share."""
    if base is None:
        return f"urn:fengong:{relation}:{quote(edge.source)}--{quote(edge.target)}"
    return f"{_body(base, edge.source)}/with/{quote(edge.target, safe=':')}#{relation}"


def _cells(columns: tuple[Column, ...], cells: tuple[Cell, ...]) -> dict[str, Cell]:
    return {column.key: cell for column, cell in zip(columns, cells, strict=True) if cell not in (None, "")}
