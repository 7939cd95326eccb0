"""GraphML for Gephi, igraph and networkx; the keys label, weight, x, y, size, r, g and b are those Gephi draws from."""

from typing import Any, BinaryIO

from lxml import etree

from graph.export.drawing import Cell, Column, Drawing
from graph.export.xml_text import xml_text

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
SCALE = 1000.0
TYPES = {"string": "string", "integer": "long", "double": "double", "boolean": "boolean"}
DRAWN = (
    Column("label", "string"),
    Column("x", "double"),
    Column("y", "double"),
    Column("size", "double"),
    Column("r", "integer"),
    Column("g", "integer"),
    Column("b", "integer"),
)


def write(drawing: Drawing, stream: BinaryIO) -> None:
    """Write the drawing; values that are null are left out."""
    # lxml takes None for the default namespace; its stubs do not say so.
    namespaces: Any = {None: NAMESPACE}
    root = etree.Element(_tag("graphml"), nsmap=namespaces)
    node_keys = _keys(root, "node", (*DRAWN, *drawing.node_columns))
    edge_keys = _keys(root, "edge", (Column("weight", "double"), *drawing.edge_columns))
    about_keys = _keys(root, "graph", (Column("title", "string"), Column("note", "string")))
    graph = etree.SubElement(
        root, _tag("graph"), {"id": "G", "edgedefault": "directed" if drawing.directed else "undirected"}
    )
    _data(graph, about_keys, (drawing.title, drawing.note))
    for node in drawing.nodes:
        element = etree.SubElement(graph, _tag("node"), {"id": xml_text(node.id)})
        place = (round(node.x * SCALE, 1), round(-node.y * SCALE, 1))
        _data(element, node_keys, (node.label, *place, node.size, *node.colour, *node.cells))
    for edge in drawing.edges:
        ends = {"source": xml_text(edge.source), "target": xml_text(edge.target)}
        _data(etree.SubElement(graph, _tag("edge"), ends), edge_keys, (edge.weight, *edge.cells))
    etree.ElementTree(root).write(stream, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _keys(root: etree._Element, owner: str, columns: tuple[Column, ...]) -> list[str]:
    keys = []
    for column in columns:
        keys.append(f"{owner[0]}_{column.key}")
        described = {"id": keys[-1], "for": owner, "attr.name": column.key, "attr.type": TYPES[column.type]}
        etree.SubElement(root, _tag("key"), described)
    return keys


def _data(parent: etree._Element, keys: list[str], cells: tuple[Cell, ...]) -> None:
    for key, cell in zip(keys, cells, strict=True):
        if cell is not None:
            etree.SubElement(parent, _tag("data"), {"key": key}).text = xml_text(cell)
