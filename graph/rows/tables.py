"""Tables: the rows of a document or of a whole graph, one list for every kind of the schema."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Any

from graph import schema
from graph.errors import InconsistentRecord

Row = dict[str, Any]


class Tables:
    """Rows by kind. A node row is `{"id", property...}`, a relationship row `{"start_id", "end_id", "props"}`.

    Every declared property is there, None where it is not stated, so that writing a row also clears
    what an earlier version said. A node given twice is kept once and must be the same both times.
    """

    def __init__(self) -> None:
        self._nodes: dict[str, dict[str, Row]] = {kind.name: {} for kind in schema.NODES}
        self._links: dict[str, list[Row]] = {kind.name: [] for kind in schema.RELATIONSHIPS}

    def node(self, table: str, id: str, /, **values: Any) -> str:
        """Add a node of the kind `table`; returns its id."""
        row = {"id": id, **_complete(table, _node_types(table), values)}
        known = self._nodes[table].setdefault(id, row)
        if known != row:
            raise InconsistentRecord(f"two different descriptions of {id}: {known} and {row}", where=table)
        return id

    def link(self, table: str, start_id: str, end_id: str, /, **values: Any) -> None:
        """Add a relationship of the kind `table`."""
        props = _complete(table, _link_types(table), values)
        self._links[table].append({"start_id": start_id, "end_id": end_id, "props": props})

    def nodes(self, table: str) -> list[Row]:
        """The nodes of a kind, in the order they were added."""
        return list(self._nodes[table].values())

    def links(self, table: str) -> list[Row]:
        """The relationships of a kind, in the order they were added."""
        return self._links[table]

    def has(self, label: str, id: str) -> bool:
        """Whether some kind with this first label has a node with this id."""
        return any(id in self._nodes[table] for table in _tables_of(label))

    def check_ends(self, where: str) -> None:
        """Refuse relationships from or to a node that is not there: they would be lost in silence."""
        for kind in schema.RELATIONSHIPS:
            for row in self._links[kind.name]:
                for label, id in ((kind.start, row["start_id"]), (kind.end, row["end_id"])):
                    if not self.has(label, id):
                        raise InconsistentRecord(f"{kind.type} names {id}, which is not described", where=where)

    def shared(self) -> Iterator[tuple[str, str, Row]]:
        """The shared rows: what is held (`kind id`, or `kind start end key`), its kind's name, the row."""
        for kind in schema.NODES:
            if kind.shared:
                yield from ((f"{kind.name} {id}", kind.name, row) for id, row in self._nodes[kind.name].items())
        for link in schema.RELATIONSHIPS:
            if link.shared:
                for row in self._links[link.name]:
                    held = f"{link.name} {row['start_id']} {row['end_id']} {row['props']['key']}"
                    yield held, link.name, row

    def fingerprint_with(self, document: Mapping[str, Any]) -> str:
        """A hash over the document's own properties and all rows, whatever order they were added in.

        `document` leaves out `fingerprint` and `brings`, which follow from the rest.
        """
        stated = {name: value for name, value in document.items() if value not in (None, "", [])}
        lines = [_canonical(["document", stated])]
        for table, nodes in self._nodes.items():
            lines.extend(_canonical([table, row]) for row in nodes.values())
        for table, links in self._links.items():
            lines.extend({_canonical([table, row]) for row in links})
        return sha256("\n".join([str(schema.SCHEMA_VERSION), *sorted(lines)]).encode()).hexdigest()[:32]


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


def _canonical(value: list[Any]) -> str:
    return _ENCODER.encode(value)


@cache
def _tables_of(label: str) -> tuple[str, ...]:
    """The tables of all kinds of node with this first label."""
    return tuple(kind.name for kind in schema.NODES if kind.key_label == label)


@cache
def _node_types(table: str) -> Mapping[str, str]:
    """The declared type of every property of a kind of node, by name."""
    return {declared.name: declared.type for declared in schema.node_kind(table).properties}


@cache
def _link_types(table: str) -> Mapping[str, str]:
    """The declared type of every property of a kind of relationship, by name."""
    return {declared.name: declared.type for declared in schema.relationship_kind(table).properties}


def _complete(table: str, types: Mapping[str, str], values: Row) -> Row:
    """The values as declared: every property, None for what is not stated.

    Empty strings and lists are not stated, either: the bulk import knows no empty list, and a graph
    must not tell which way it was filled.
    """
    row: Row = dict.fromkeys(types)
    for name, value in values.items():
        if name not in types:
            raise KeyError(f"{table} declares no {name}")
        if value is not None and value != "":
            row[name] = _typed(types[name], value)
    return row


def _typed(type: str, value: Any) -> Any:
    if type.endswith("[]"):
        return list(value) or None
    return float(value) if type == "float" else value
