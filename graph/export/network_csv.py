"""CSV of nodes and edges with the column names that Gephi expects; a byte order mark makes Excel read Chinese."""

import csv
import io
import zipfile
from collections.abc import Iterable
from typing import BinaryIO

from graph.export.drawing import Cell, Drawing
from graph.export.spreadsheet_text import inert

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every file within a zip: the same drawing gives the same bytes."""


def write_nodes(drawing: Drawing, stream: BinaryIO) -> None:
    """Id, Label, then the node columns; null is empty."""
    header = ["Id", "Label", *(column.key for column in drawing.node_columns)]
    _write(stream, header, ([node.id, node.label, *node.cells] for node in drawing.nodes))


def write_edges(drawing: Drawing, stream: BinaryIO) -> None:
    """Source, Target, both labels, Type, Weight, then the edge columns; null is empty."""
    label = {node.id: node.label for node in drawing.nodes}
    kind = "Directed" if drawing.directed else "Undirected"
    header = ["Source", "Target", "SourceLabel", "TargetLabel", "Type", "Weight"]
    rows = (
        [edge.source, edge.target, label[edge.source], label[edge.target], kind, edge.weight, *edge.cells]
        for edge in drawing.edges
    )
    _write(stream, [*header, *(column.key for column in drawing.edge_columns)], rows)


def write_zip(drawing: Drawing, stream: BinaryIO) -> None:
    """nodes.csv, edges.csv and 说明.txt (title and note) in one file."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, writer in (("nodes.csv", write_nodes), ("edges.csv", write_edges)):
            content = io.BytesIO()
            writer(drawing, content)
            archive.writestr(_entry(name), content.getvalue())
        archive.writestr(_entry("说明.txt"), f"{drawing.title}\n{drawing.note}\n".encode("utf-8-sig"))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _write(stream: BinaryIO, header: list[str], rows: Iterable[list[Cell]]) -> None:
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([_cell(cell) for cell in row])
    finally:
        text.detach()


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return inert(cell) if isinstance(cell, str) else str(cell)
