"""Two stored documents laid side by side for a request: rebuilt, aligned and kept once a revision.

The alignment is imported with the first request that needs it, and waits its turn like every expensive work.
"""

from typing import TYPE_CHECKING

from api.answers import Answers
from graph.align.stored.source import stored_document
from graph.errors import ResultTooLarge

if TYPE_CHECKING:
    from graph.align.records import Alignment
    from graph.records import Document

MOST_PAIRS = 1_000_000
"""Units of one document times units of the other; a thousand each take about four seconds."""
MOST_CHARACTERS = 2_000_000
"""Of both texts together."""
_USUAL_ROW = 1_000


def comparison(answers: Answers, child: str, parent: str) -> "Alignment":
    """The alignment of two documents of the graph, by id. Raises ResultTooLarge beyond the limits above."""

    def make() -> "Alignment":
        mine, theirs = stored_document(answers.rows, child), stored_document(answers.rows, parent)
        _check_size(mine, theirs)
        from graph.align.pairs.aligner import align

        return align(mine, theirs)

    return answers.kept_in_turn(("comparison", child, parent), make, weight=_weight)


def _check_size(mine: "Document", theirs: "Document") -> None:
    pairs, characters = len(mine.tasks) * len(theirs.tasks), len(mine.text) + len(theirs.text)
    if pairs > MOST_PAIRS or characters > MOST_CHARACTERS:
        raise ResultTooLarge(
            f"两份文件太大（{len(mine.tasks)} 项对 {len(theirs.tasks)} 项，共 {characters} 字），不能在网上对照",
            where="parent",
            remedy="用 fengong compare 在本机对照这两个文件",
        )


def _weight(made: "Alignment") -> int:
    return 1 + 3 * (len(made.child.text) + len(made.parent.text)) // _USUAL_ROW
