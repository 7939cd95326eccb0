"""Parquet tables of nodes and edges, for pandas, polars, DuckDB and Spark (optional extra `parquet`)."""

from typing import Any, BinaryIO

from graph.errors import FengongError
from graph.export.drawing import Cell, Column, Drawing


class MissingExtra(FengongError):
    """The format needs a library that is not installed."""

    status = 501
    code = "missing-extra"


def write_nodes(drawing: Drawing, stream: BinaryIO) -> None:
    """id, label, then the node columns. Raises MissingExtra without pyarrow."""
    columns = (Column("id", "string"), Column("label", "string"), *drawing.node_columns)
    _write(drawing, columns, [(node.id, node.label, *node.cells) for node in drawing.nodes], stream)


def write_edges(drawing: Drawing, stream: BinaryIO) -> None:
    """source, target, weight, then the edge columns. Raises MissingExtra without pyarrow."""
    columns = (Column("source", "string"), Column("target", "string"), Column("weight", "double"))
    rows: list[tuple[Cell, ...]] = [(edge.source, edge.target, edge.weight, *edge.cells) for edge in drawing.edges]
    _write(drawing, (*columns, *drawing.edge_columns), rows, stream)


def _write(drawing: Drawing, columns: tuple[Column, ...], rows: list[tuple[Cell, ...]], stream: BinaryIO) -> None:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtra(
            "Parquet needs pyarrow, which is not installed", where="parquet", remedy='pip install "fengong[parquet]"'
        ) from error
    types: dict[str, Any] = {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "double": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
    }
    schema = pyarrow.schema(
        [(column.key, types[column.type]) for column in columns],
        metadata={"title": drawing.title, "note": drawing.note},
    )
    arrays = [
        pyarrow.array([row[number] for row in rows], type=types[column.type]) for number, column in enumerate(columns)
    ]
    pyarrow.parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), stream)
