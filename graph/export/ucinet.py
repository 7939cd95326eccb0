"""UCINET DL, edge list form with embedded labels.

Encoding: UTF-8 by default, which current UCINET, igraph and R read; old UCINET on a Chinese Windows expects the
system's code page, for which pass `encoding="gb18030"`.
"""

from typing import BinaryIO

from graph.export.drawing import Drawing


def write(drawing: Drawing, stream: BinaryIO, *, encoding: str = "utf-8") -> None:
    """Write `dl n=...`, `format=edgelist1`. An undirected tie stands in both directions, as UCINET reads matrices.

    Labels stand bare, one a line, because readers disagree on quotation: blanks become _, commas and quotation
    marks their Chinese forms. Equal labels get their id in brackets: UCINET tells nodes apart by label.
    """
    labels = [node.label for node in drawing.nodes]
    place = {node.id: number for number, node in enumerate(drawing.nodes, start=1)}
    lines = [f"dl n={len(drawing.nodes)}", "format=edgelist1", "labels:"]
    for node in drawing.nodes:
        lines.append(_bare(node.label if labels.count(node.label) == 1 else f"{node.label}({node.id})"))
    lines.append("data:")
    for edge in drawing.edges:
        source, target = place[edge.source], place[edge.target]
        lines.append(f"{source} {target} {edge.weight}")
        if not drawing.directed:
            lines.append(f"{target} {source} {edge.weight}")
    stream.write(("\r\n".join(lines) + "\r\n").encode(encoding))


def _bare(label: str) -> str:
    return "_".join(label.replace('"', "”").replace(",", "，").split())
