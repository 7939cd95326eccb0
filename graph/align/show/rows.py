"""The rows of a comparison as people read it: every unit of both documents, each at its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.align.records import AlignedPair, Alignment
from graph.align.show.marked_text import Piece, marked_pieces
from graph.align.wording import DROPPED_WORD, KIND_MEANINGS, KIND_WORDS, OWN_WORD, role_lines
from graph.records import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One unit beside another: its id, number and title, its text in pieces and its roles."""

    id: str
    number: str
    title: str
    pieces: tuple[Piece, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A pair, or a unit that stands alone. `kind` is the machine's word, `word` and `meaning` the reader's."""

    kind: str
    word: str
    meaning: str
    share: float | None
    score: float | None
    child: Side | None
    parent: Side | None


def comparison_rows(alignment: Alignment) -> Iterator[Row]:
    """The child's units in order, each with its pairs or alone; then the parent's units that nothing took up."""
    by_child: dict[str, list[AlignedPair]] = {}
    for pair in alignment.pairs:
        by_child.setdefault(pair.child.id, []).append(pair)
    own = {task.id for task in alignment.own}
    for task in sorted(alignment.child.tasks, key=lambda task: (task.start, task.end, task.id)):
        yield from map(_pair_row, by_child.get(task.id, ()))
        if task.id in own:
            yield _single_row("own", OWN_WORD, "只在本文件", child=task)
    for task in alignment.dropped:
        yield _single_row("dropped", DROPPED_WORD, "只在对方文件", parent=task)


def _pair_row(pair: AlignedPair) -> Row:
    return Row(
        kind=pair.kind,
        word=KIND_WORDS[pair.kind],
        meaning=KIND_MEANINGS[pair.kind],
        share=pair.share,
        score=pair.score,
        child=_side(pair.child, marked_pieces(pair.child, [span.child for span in pair.spans])),
        parent=_side(pair.parent, marked_pieces(pair.parent, [span.parent for span in pair.spans])),
    )


def _single_row(kind: str, word: str, meaning: str, *, child: Task | None = None, parent: Task | None = None) -> Row:
    return Row(
        kind=kind,
        word=word,
        meaning=meaning,
        share=None,
        score=None,
        child=_side(child, marked_pieces(child)) if child else None,
        parent=_side(parent, marked_pieces(parent)) if parent else None,
    )


def _side(task: Task, pieces: tuple[Piece, ...]) -> Side:
    return Side(id=task.id, number=task.number, title=task.title, pieces=pieces, roles=role_lines(task))
