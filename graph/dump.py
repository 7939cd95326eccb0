"""The canonical dump: the whole graph as JSON lines, the same bytes from every engine and every run.

One object a line, keys in order: a header, then nodes by kind and id, then relationships by kind, ends and
content. `None` is left out. Other people's nodes are left out, too. A dump loads into an empty store
with the same dump as result.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from graph import schema
from graph.errors import InconsistentRecord, StoreDamaged
from graph.loading.holders import stored_row, write_shared
from graph.loading.migrations import migrate, require_known
from graph.rows.batches import batches
from graph.rows.tables import Row, Tables
from graph.schema import NodeKind, RelationshipKind
from graph.statements import statement
from graph.store.base import Snapshot, Statement, Store

FORMAT = "fengong-graph"
_PAGE = 2_000
_EVERY_ROW = 50_000_000
_PATIENCE_S = 600.0


def dump_lines(snapshot: Snapshot) -> Iterator[str]:
    """The dump's lines, without line ends; only the header for an empty graph."""
    yield _line({"format": FORMAT, "schema_version": schema.SCHEMA_VERSION})
    for node in schema.NODES:
        for row in read_nodes(snapshot, node):
            yield _line({"node": node.name, **row})
    for link in schema.RELATIONSHIPS:
        for row in read_links(snapshot, link):
            yield _line({"relationship": link.name, **row})


def read_nodes(snapshot: Snapshot, kind: NodeKind) -> Iterator[Row]:
    """Our nodes of a kind in order of id: `{"id", "props"}`."""
    after = ""
    while True:
        page = snapshot.read(
            statement("dump", f"node_{kind.name}", after=after, pattern=kind.pattern, limit=_PAGE),
            timeout_s=_PATIENCE_S,
            row_limit=_PAGE,
        )
        yield from page
        if len(page) < _PAGE:
            return
        after = page[-1]["id"]


def read_links(snapshot: Snapshot, kind: RelationshipKind) -> Iterator[Row]:
    """Our relationships of a kind: `{"start_id", "end_id", "props"}` by start, end and content."""
    for ids in _pages_of_ids(snapshot, kind.start):
        rows = snapshot.read(
            statement("dump", f"link_{kind.name}", ids=ids), timeout_s=_PATIENCE_S, row_limit=_EVERY_ROW
        )
        yield from sorted(rows, key=lambda row: (row["start_id"], row["end_id"], _line(row)))


def load_dump(store: Store, lines: Iterable[str]) -> None:
    """Load a dump into an empty store, in one transaction.

    Raises InconsistentRecord for a line that is no part of a dump and for a store that already holds
    a graph, StoreDamaged for a dump of a newer version; nothing is written then.
    """
    tables = _parse(lines)
    with store.snapshot() as snapshot:
        require_known(snapshot, where=store.location)
        if snapshot.revision:
            raise InconsistentRecord(
                "图谱不是空的",
                where=store.location,
                remedy="请把转储文件读入一个新的图谱，例如 --store embedded:new.kgl",
            )
    migrate(store)
    store.write(_statements(tables), expecting="")
    store.publish()


def is_dump(first_line: str) -> bool:
    """Whether a file that begins with this line is a dump."""
    try:
        header = json.loads(first_line)
    except ValueError:
        return False
    return isinstance(header, dict) and header.get("format") == FORMAT


def _pages_of_ids(snapshot: Snapshot, label: str) -> Iterator[list[str]]:
    for kind in schema.NODES:
        if kind.key_label == label:
            ids = [row["id"] for row in read_nodes(snapshot, kind)]
            yield from (ids[start : start + _PAGE] for start in range(0, len(ids), _PAGE))


def _line(value: Row) -> str:
    stated = (
        {**value, "props": {k: v for k, v in value["props"].items() if v is not None}} if "props" in value else value
    )
    return json.dumps(stated, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _parse(lines: Iterable[str]) -> Tables:
    tables = Tables()
    numbered = enumerate(lines, start=1)
    _check_header(next(numbered, (1, ""))[1])
    for number, line in numbered:
        try:
            _add(tables, json.loads(line))
        except (ValueError, KeyError, TypeError) as error:
            raise InconsistentRecord(f"不是转储文件的内容：{error}", where=f"第 {number} 行") from error
    tables.check_ends("转储文件")
    return tables


def _check_header(line: str) -> None:
    if not is_dump(line):
        raise InconsistentRecord("这不是 fengong 的转储文件", where="第 1 行", remedy="用 fengong export jsonl 生成")
    version = json.loads(line)["schema_version"]
    if version != schema.SCHEMA_VERSION:
        raise StoreDamaged(
            f"转储文件的结构版本是 {version}，本程序用的是 {schema.SCHEMA_VERSION}", remedy="请用同一版本的 fengong"
        )


def _add(tables: Tables, entry: dict[str, Any]) -> None:
    if "node" in entry:
        tables.node(entry["node"], entry["id"], **entry["props"])
    else:
        tables.link(entry["relationship"], entry["start_id"], entry["end_id"], **entry["props"])


def _statements(tables: Tables) -> Iterator[Statement]:
    shared: dict[str, list[Row]] = defaultdict(list)
    for _, table, row in tables.shared():
        shared[table].append(stored_row(row))
    for node in schema.NODES:
        if not node.shared:
            yield from batches(f"node_{node.name}", tables.nodes(node.name))
    yield from write_shared(shared)
    for link in schema.RELATIONSHIPS:
        if link.name == "co_assigned":
            pairs = [{**row, **row["props"]} for row in tables.links(link.name)]
            yield from batches("link_co_assigned", pairs)
        elif not link.shared:
            yield from batches(f"link_{link.name}", tables.links(link.name))
