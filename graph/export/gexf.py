"""GEXF 1.2 for Gephi: labels, weights, colours, sizes and places; a time line where documents have several dates."""

from typing import Any, BinaryIO

from lxml import etree

from graph.export.drawing import Cell, Column, Drawing, Edge, Node
from graph.export.xml_text import xml_text

NAMESPACE = "http://www.gexf.net/1.2draft"
VIZ = f"{NAMESPACE}/viz"
SCALE = 1000.0
"""Gephi's canvas units for a position of 1."""


def write(drawing: Drawing, stream: BinaryIO) -> None:
    """Write the drawing. An edge begins at the issue date of its first document, if those dates differ."""
    dynamic = len({edge.since for edge in drawing.edges if edge.since}) > 1
    # lxml takes None for the default namespace; its stubs do not say so.
    namespaces: Any = {None: NAMESPACE, "viz": VIZ}
    root = etree.Element(_tag("gexf"), {"version": "1.2"}, nsmap=namespaces)
    meta = etree.SubElement(root, _tag("meta"), {"lastmodifieddate": drawing.as_of} if drawing.as_of else {})
    etree.SubElement(meta, _tag("creator")).text = "fengong"
    etree.SubElement(meta, _tag("description")).text = xml_text(f"{drawing.title}。{drawing.note}")
    graph = etree.SubElement(
        root,
        _tag("graph"),
        {
            "defaultedgetype": "directed" if drawing.directed else "undirected",
            "mode": "dynamic" if dynamic else "static",
            **({"timeformat": "date"} if dynamic else {}),
        },
    )
    _columns(graph, "node", drawing.node_columns)
    _columns(graph, "edge", drawing.edge_columns)
    nodes = etree.SubElement(graph, _tag("nodes"))
    for node in drawing.nodes:
        _node(nodes, node, drawing.node_columns)
    edges = etree.SubElement(graph, _tag("edges"))
    for number, edge in enumerate(drawing.edges):
        _edge(edges, number, edge, drawing.edge_columns, dynamic=dynamic)
    etree.ElementTree(root).write(stream, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _columns(graph: etree._Element, kind: str, columns: tuple[Column, ...]) -> None:
    parent = etree.SubElement(graph, _tag("attributes"), {"class": kind})
    for column in columns:
        # Gephi addresses columns by id in filters and scripts, so the id is the readable key.
        etree.SubElement(parent, _tag("attribute"), {"id": column.key, "title": column.key, "type": column.type})


def _node(parent: etree._Element, node: Node, columns: tuple[Column, ...]) -> None:
    element = etree.SubElement(parent, _tag("node"), {"id": xml_text(node.id), "label": xml_text(node.label)})
    _values(element, columns, node.cells)
    red, green, blue = node.colour
    etree.SubElement(element, f"{{{VIZ}}}color", {"r": str(red), "g": str(green), "b": str(blue)})
    place = {"x": f"{node.x * SCALE:.1f}", "y": f"{-node.y * SCALE:.1f}", "z": "0.0"}
    etree.SubElement(element, f"{{{VIZ}}}position", place)
    etree.SubElement(element, f"{{{VIZ}}}size", {"value": str(node.size)})


def _edge(parent: etree._Element, number: int, edge: Edge, columns: tuple[Column, ...], *, dynamic: bool) -> None:
    attributes = {
        "id": str(number),
        "source": xml_text(edge.source),
        "target": xml_text(edge.target),
        "weight": str(edge.weight),
    }
    if dynamic and edge.since:
        attributes["start"] = edge.since
    _values(etree.SubElement(parent, _tag("edge"), attributes), columns, edge.cells)


def _values(parent: etree._Element, columns: tuple[Column, ...], cells: tuple[Cell, ...]) -> None:
    element = etree.SubElement(parent, _tag("attvalues"))
    for column, cell in zip(columns, cells, strict=True):
        if cell is not None:
            etree.SubElement(element, _tag("attvalue"), {"for": column.key, "value": xml_text(cell)})
