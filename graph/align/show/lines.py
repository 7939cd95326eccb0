"""An alignment as lines of data: one JSON object an aligned pair of units."""

from collections.abc import Iterator
from json import dumps
from typing import TypedDict

from graph.align.records import Alignment, Kind
from graph.records import Task


class UnitPlace(TypedDict):
    """A unit by its printed number and its offsets in the text that `fengong read` prints."""

    number: str
    start: int
    end: int


class AlignmentLine(TypedDict):
    """One aligned pair; `share` is the verbatim share of the child's text, `score` the strength of the pair."""

    child: UnitPlace
    parent: UnitPlace
    kind: Kind
    share: float
    score: float


def alignment_rows(alignment: Alignment) -> list[AlignmentLine]:
    """The pairs as plain data, in the child's order."""
    return [
        {
            "child": _place(pair.child),
            "parent": _place(pair.parent),
            "kind": pair.kind,
            "share": pair.share,
            "score": pair.score,
        }
        for pair in alignment.pairs
    ]


def alignment_lines(alignment: Alignment) -> Iterator[str]:
    """The pairs as JSON lines without line ends, the same bytes for the same documents."""
    for row in alignment_rows(alignment):
        yield dumps(row, ensure_ascii=False)


def _place(task: Task) -> UnitPlace:
    return {"number": task.number, "start": task.start, "end": task.end}
