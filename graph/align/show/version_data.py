"""What changed between two documents as plain data: the one form that the command line, the API and MCP pass on."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from graph.align.records import Alignment
from graph.align.text.folded import fold_string
from graph.align.versions import VersionChange, version_change
from graph.records import Document, Task

_COUNTED = ("kept", "changed", "new", "gone", "entered", "left", "new_collaborations", "ended_collaborations")
_OFFICE = re.compile(r"(?<=人民政府)办公[厅室]$")


def version_data(alignment: Alignment) -> dict[str, Any]:
    """The change from the older document (parent) to the newer one (child).

    `tasks` are the newer document's in its order, then those that are gone; `agencies` and `collaborations`
    name bodies by id and name. `same_issuer` is false where the two are no versions of one another, None
    where a header names no issuer.
    """
    change = version_change(alignment)
    return {
        "newer": _document(alignment.child),
        "older": _document(alignment.parent),
        "same_issuer": same_issuer(alignment.child, alignment.parent),
        "summary": {name: len(getattr(change, name)) for name in _COUNTED},
        "tasks": list(_tasks(change)),
        "agencies": [*_bodies("entered", change.entered), *_bodies("left", change.left)],
        "collaborations": list(_collaborations(change, alignment)),
    }


def same_issuer(newer: Document, older: Document) -> bool | None:
    """Whether one body issued both; a government and its general office (办公厅, 办公室) are one issuer."""
    one, other = (_OFFICE.sub("", fold_string(document.header.issuer or "")) for document in (newer, older))
    return one == other if one and other else None


def _document(document: Document) -> dict[str, str | None]:
    return {"id": document.id, "title": document.header.title, "issuer": document.header.issuer}


def _tasks(change: VersionChange) -> Iterator[dict[str, Any]]:
    pairs = [("kept", pair) for pair in change.kept] + [("changed", pair) for pair in change.changed]
    placed = [
        *(
            ((pair.child.start, pair.parent.start), _change(word, pair.child, pair.parent, pair.share))
            for word, pair in pairs
        ),
        *(((task.start, 0), _change("new", task, None, None)) for task in change.new),
    ]
    yield from (row for _, row in sorted(placed, key=lambda entry: entry[0]))
    yield from (_change("gone", None, task, None) for task in change.gone)


def _change(word: str, newer: Task | None, older: Task | None, share: float | None) -> dict[str, Any]:
    return {"change": word, "newer": _task(newer), "older": _task(older), "share": share}


def _task(task: Task | None) -> dict[str, str] | None:
    return {"id": task.id, "number": task.number, "title": task.title} if task else None


def _bodies(word: str, agencies: Iterable[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    yield from ({"change": word, "agency": {"id": id, "name": name}} for id, name in agencies)


def _collaborations(change: VersionChange, alignment: Alignment) -> Iterator[dict[str, Any]]:
    names = {
        held.actor_id: held.canonical_name
        for document in (alignment.parent, alignment.child)
        for task in document.tasks
        for held in task.assignments
    }
    for word, pairs in (("new", change.new_collaborations), ("ended", change.ended_collaborations)):
        for pair in pairs:
            yield {"change": word, "agencies": [{"id": id, "name": names[id]} for id in pair]}
