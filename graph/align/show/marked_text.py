"""A unit's text cut into pieces that are matched, responsibility clause or plain, for people to read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph.records import Evidence, Task

PieceKind = Literal["plain", "matched", "clause"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the unit's own characters, all of one kind."""

    text: str
    kind: PieceKind


def marked_pieces(task: Task, matched: Iterable[Evidence] = ()) -> tuple[Piece, ...]:
    """The unit's whole text in order; joined, the pieces are task.quote."""
    kinds: list[PieceKind] = ["plain"] * len(task.quote)
    for spans, kind in ((matched, "matched"), (task.clauses, "clause")):
        for span in spans:
            for offset in range(max(span.start, task.start), min(span.end, task.end)):
                kinds[offset - task.start] = "clause" if kind == "clause" else "matched"
    pieces: list[Piece] = []
    start = 0
    for end in range(1, len(kinds) + 1):
        if end == len(kinds) or kinds[end] != kinds[start]:
            pieces.append(Piece(task.quote[start:end], kinds[start]))
            start = end
    return tuple(pieces)
