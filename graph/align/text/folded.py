"""A unit's text as it is compared: width, case, script, blanks and punctuation set aside, offsets kept.

The document itself is never changed. Each folded character remembers where it stands in the document,
so that a run found here is quoted from there.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from opencc import OpenCC

from graph.records import Document, Evidence, Task

GAP = "\x00"
"""Stands for text that was left out (a responsibility clause); nothing may match across it."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """`chars[i]` is the folded character at `positions[i]` of the document's text."""

    chars: str
    positions: tuple[int, ...]

    @property
    def size(self) -> int:
        """Characters that can be compared; left-out text does not count."""
        return len(self.chars) - self.chars.count(GAP)

    def evidence(self, text: str, start: int, end: int) -> Evidence:
        """The document's own characters behind chars[start:end]."""
        first, last = self.positions[start], self.positions[end - 1] + 1
        return Evidence(start=first, end=last, quote=text[first:last])


@lru_cache(maxsize=65536)
def fold_character(char: str) -> str:
    """The character as it is compared, or nothing for a blank, a mark of punctuation or a control character.

    Traditional characters become simplified ones one by one, in whatever script a text is: both sides alike.
    """
    folded = unicodedata.normalize("NFKC", char).lower()
    if len(folded) != 1:
        folded = char
    category = unicodedata.category(folded)
    if category[0] in "PZC" and folded != "%":
        return ""
    simplified = str(_converter().convert(folded)) if folded > "\u2e7f" else folded
    return simplified if len(simplified) == 1 else folded


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def fold_unit(document: Document, task: Task) -> FoldedText:
    """A unit without its responsibility clauses: who does it is compared apart from what is done."""
    chars: list[str] = []
    positions: list[int] = []
    cursor = task.start
    for clause in sorted(task.clauses, key=lambda clause: clause.start):
        if not task.start <= clause.start < task.end:
            continue
        _fold(document.text, cursor, clause.start, chars, positions)
        if chars and chars[-1] != GAP:
            chars.append(GAP)
            positions.append(clause.start)
        cursor = max(cursor, clause.end)
    _fold(document.text, cursor, task.end, chars, positions)
    if chars and chars[-1] == GAP:
        chars.pop()
        positions.pop()
    return FoldedText("".join(chars), tuple(positions))


def fold_string(text: str) -> str:
    """A short text (a title, a quoted term) in the form in which it is compared."""
    return "".join(map(fold_character, text))


def _fold(text: str, start: int, end: int, chars: list[str], positions: list[int]) -> None:
    for offset in range(start, end):
        folded = fold_character(text[offset])
        if folded:
            chars.append(folded)
            positions.append(offset)
