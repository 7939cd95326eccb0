"""Files for Neo4j's bulk import: a first load of any size, many times faster than over Bolt.

One header file and one data file for every kind of node and relationship that the graph has, and the exact
`neo4j-admin database import` command. The import makes no constraints: the graph says of itself that
every migration is still to be applied, and the next `fengong ingest` does so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph import schema
from graph.dump import read_links, read_nodes
from graph.rows.tables import Row
from graph.schema import NodeKind, Property, RelationshipKind
from graph.store.base import Snapshot

# No text holds this character (a unit separator), so that list items need no escaping.
_LIST, _LIST_NAME = "\x1f", "U+001F"
_MIB = 1 << 20
_TYPES = {"integer": "long", "integer[]": "long[]", "float": "double"}


@dataclass(frozen=True, slots=True)
class AdminFiles:
    """What was written: rows by kind, and the import's arguments with file names relative to the folder."""

    rows: dict[str, int]
    arguments: tuple[str, ...]

    def command(self, database: str = "neo4j") -> str:
        """The command to run in the folder with the files."""
        return f"neo4j-admin database import full {database} {' '.join(self.arguments)}"


def write_admin_csv(snapshot: Snapshot, folder: Path) -> AdminFiles:
    """Write the whole graph to `folder` (made where it is missing), and the command to `import.sh`."""
    folder.mkdir(parents=True, exist_ok=True)
    rows: dict[str, int] = {}
    longest = 0
    arguments = [
        "--overwrite-destination",
        "--multiline-fields=true",
        f"--array-delimiter={_LIST_NAME}",
        "--id-type=string",
    ]
    for kind in schema.NODES:
        labels = ":".join(kind.labels)
        header = [f"id:ID({kind.key_label})", *(_column(declared) for declared in kind.properties)]
        count, length = _write(folder, f"node_{kind.name}", header, _node_cells(snapshot, kind))
        longest = max(longest, length)
        if count:
            rows[kind.name] = count
            arguments.append(f"--nodes={labels}=./node_{kind.name}.header.csv,./node_{kind.name}.csv")
    for link in schema.RELATIONSHIPS:
        header = [f":START_ID({link.start})", f":END_ID({link.end})", *(_column(p) for p in link.properties)]
        count, length = _write(folder, f"link_{link.name}", header, _link_cells(snapshot, link))
        longest = max(longest, length)
        if count:
            rows[link.name] = count
            arguments.append(f"--relationships={link.type}=./link_{link.name}.header.csv,./link_{link.name}.csv")
    # The import reads no cell that is longer than its buffer; 4 MiB is what it takes unasked.
    if longest > 2 * _MIB:
        arguments.append(f"--read-buffer-size={2 * longest // _MIB + 1}m")
    files = AdminFiles(rows, tuple(arguments))
    script = f"#!/bin/sh\n# 在停止的服务器上、于本文件夹中运行；启动后运行一次 fengong ingest\n{files.command()}\n"
    (folder / "import.sh").write_text(script, encoding="utf-8")
    return files


def _column(declared: Property) -> str:
    return f"{declared.name}:{_TYPES.get(declared.type, declared.type)}"


def _node_cells(snapshot: Snapshot, kind: NodeKind) -> Iterator[list[Any]]:
    for row in read_nodes(snapshot, kind):
        if kind.name == "meta":
            row["props"]["schema_version"] = 0
        yield [row["id"], *_cells(kind, row["props"])]


def _link_cells(snapshot: Snapshot, kind: RelationshipKind) -> Iterator[list[Any]]:
    for row in read_links(snapshot, kind):
        yield [row["start_id"], row["end_id"], *_cells(kind, row["props"])]


def _cells(kind: NodeKind | RelationshipKind, props: Row) -> Iterator[Any]:
    for declared in kind.properties:
        value = props[declared.name]
        if isinstance(value, list):
            yield _LIST.join(str(item) for item in value)
        elif isinstance(value, bool):
            yield "true" if value else "false"
        else:
            yield value


def _write(folder: Path, name: str, header: list[str], rows: Iterable[list[Any]]) -> tuple[int, int]:
    """Write the rows, and the header beside them; returns their number and the longest row's length in bytes.

    Writes nothing where there are none.
    """
    data = folder / f"{name}.csv"
    count = longest = 0
    with data.open("wb") as file:
        for row in rows:
            line = ",".join(_quoted(cell) for cell in row).encode() + b"\n"
            file.write(line)
            count, longest = count + 1, max(longest, len(line))
    head = folder / f"{name}.header.csv"
    if count:
        head.write_text(",".join(header) + "\n", encoding="utf-8")
    else:
        data.unlink()
        head.unlink(missing_ok=True)
    return count, longest


def _quoted(cell: Any) -> str:
    """A quoted cell, or nothing at all for None: the import then leaves the property out."""
    return "" if cell is None else '"' + str(cell).replace('"', '""') + '"'
