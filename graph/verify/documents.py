"""Each document's facts are the ones that were loaded, and the revision is theirs."""

from collections.abc import Iterator
from itertools import groupby

from graph import ids, schema
from graph.dump import read_links, read_nodes
from graph.loading.pairs import read_pairs
from graph.loading.revision import DocumentsHash
from graph.rows.tables import Row, Tables
from graph.store.base import Snapshot
from graph.verify.finding import Finding


def check_documents(snapshot: Snapshot) -> Iterator[Finding]:
    """Compute every document's fingerprint and the graph's revision anew, and compare."""
    shared = _Shared(snapshot)
    own = _Own(snapshot)
    known = []
    for row in read_nodes(snapshot, schema.node_kind("document")):
        props = dict(row["props"])
        fingerprint, brings = props.pop("fingerprint"), props.pop("brings")
        known.append((row["id"], fingerprint))
        tables = Tables()
        shared.add(tables, brings or ())
        yield from own.add(tables, row["id"])
        if tables.fingerprint_with(props) != fingerprint:
            yield Finding("facts", row["id"], "事实与入库时不同：请重新读入这份文件")
    yield from own.rest()
    known.extend((pair.key, pair.fingerprint) for pair in read_pairs(snapshot))
    yield from _check_revision(snapshot, known)


def _check_revision(snapshot: Snapshot, documents: list[tuple[str, str]]) -> Iterator[Finding]:
    for row in read_nodes(snapshot, schema.node_kind("meta")):
        props = row["props"]
        if not props["revision"] and not documents:
            continue
        expected = DocumentsHash(documents).revision(rules=props["rules_version"], registry=props["registry"])
        if props["revision"] != expected:
            yield Finding("revision", row["id"], f"应为 {expected}，却记为 {props['revision']}")


class _Shared:
    """The shared part of the graph in memory, by holding."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._nodes: dict[str, tuple[str, Row]] = {}
        self._links: dict[str, tuple[str, Row]] = {}
        for kind in schema.NODES:
            if kind.shared:
                for row in read_nodes(snapshot, kind):
                    self._nodes[f"{kind.name} {row['id']}"] = (kind.name, row)
        for link in schema.RELATIONSHIPS:
            if link.shared:
                for row in read_links(snapshot, link):
                    holding = f"{link.name} {row['start_id']} {row['end_id']} {row['props']['key']}"
                    self._links[holding] = (link.name, row)

    def add(self, tables: Tables, holdings: tuple[str, ...] | list[str]) -> None:
        """Add what a document holds, as the document brought it: without the count of holders."""
        for holding in holdings:
            if holding in self._nodes:
                table, row = self._nodes[holding]
                tables.node(table, row["id"], **{**row["props"], "documents": None})
            elif holding in self._links:
                table, row = self._links[holding]
                tables.link(table, row["start_id"], row["end_id"], **{**row["props"], "documents": None})


class _Own:
    """The documents' own rows, read along in order of document: one document in memory."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._nodes = {
            kind.name: _Groups(read_nodes(snapshot, kind), "id")
            for kind in schema.NODES
            if not kind.shared and kind.name not in ("meta", "document", "change")
        }
        self._links = {
            link.name: _Groups(read_links(snapshot, link), "start_id")
            for link in schema.RELATIONSHIPS
            if not link.shared and not link.pairwise and link.name != "co_assigned"
        }

    def add(self, tables: Tables, document: str) -> Iterator[Finding]:
        """Add a document's own rows; a finding for rows of documents that are not there."""
        for table, nodes in self._nodes.items():
            for row in nodes.of(document):
                tables.node(table, row["id"], **row["props"])
            yield from nodes.strays()
        for table, links in self._links.items():
            for row in links.of(document):
                tables.link(table, row["start_id"], row["end_id"], **row["props"])
            yield from links.strays()

    def rest(self) -> Iterator[Finding]:
        """A finding for what belongs to documents behind the last one."""
        for groups in (*self._nodes.values(), *self._links.values()):
            groups.of("~")
            yield from groups.strays()


class _Groups:
    """Rows in order of document, taken one document at a time."""

    def __init__(self, rows: Iterator[Row], key: str) -> None:
        self._groups = ((document, list(group)) for document, group in groupby(rows, lambda r: ids.document_of(r[key])))
        self._next = next(self._groups, None)
        self._strays: list[str] = []

    def of(self, document: str) -> list[Row]:
        """The rows of a document; those of documents before it that nobody asked for are strays."""
        while self._next and self._next[0] < document:
            self._strays.append(self._next[0])
            self._next = next(self._groups, None)
        if not self._next or self._next[0] != document:
            return []
        rows = self._next[1]
        self._next = next(self._groups, None)
        return rows

    def strays(self) -> Iterator[Finding]:
        """A finding for each document that has rows but is not in the graph."""
        while self._strays:
            yield Finding("facts", self._strays.pop(), "文件已不在图谱中，却留有它的事实")
