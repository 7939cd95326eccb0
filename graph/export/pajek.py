"""Pajek .net.

Encoding: UTF-8. Pajek takes a file for the system's code page unless it begins with a byte order mark, so one is
written by default; igraph refuses it and networkx skips it, so pass `bom=False` for those.
"""

import codecs
from typing import BinaryIO

from graph.export.drawing import Drawing


def write(drawing: Drawing, stream: BinaryIO, *, bom: bool = True) -> None:
    """Write vertices with places (0 to 1, as Pajek draws) and edges (undirected) or arcs with weights.

    Quotation marks and line breaks inside a label become ’ and a blank.
    """
    place = {node.id: number for number, node in enumerate(drawing.nodes, start=1)}
    lines = [f"*Vertices {len(drawing.nodes)}"]
    for number, node in enumerate(drawing.nodes, start=1):
        label = " ".join(node.label.replace('"', "’").split())
        lines.append(f'{number} "{label}" {(node.x + 1) / 2:.4f} {(node.y + 1) / 2:.4f} 0.5000')
    lines.append("*Arcs" if drawing.directed else "*Edges")
    lines += [f"{place[edge.source]} {place[edge.target]} {edge.weight}" for edge in drawing.edges]
    body = "\r\n".join(lines) + "\r\n"
    stream.write((codecs.BOM_UTF8 if bom else b"") + body.encode())
