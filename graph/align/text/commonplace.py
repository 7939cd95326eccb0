"""What does not count as taken over: stock phrases, and phrases that both documents use everywhere.

Only runs made of such text alone are set aside. Inside a longer run it is copied like the rest.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from graph.align.text.folded import FoldedText, fold_string
from graph.align.thresholds import Thresholds


@cache
def stock_phrases() -> tuple[str, ...]:
    """The phrases of stock_phrases.txt as they are compared, longest first."""
    lines = files("graph.align.text").joinpath("stock_phrases.txt").read_text(encoding="utf-8").splitlines()
    phrases = {fold_string(line) for line in lines if line.strip() and not line.startswith("#")}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


class Commonplace:
    """The commonplace text of a pair of documents."""

    def __init__(self, child: Iterable[FoldedText], parent: Iterable[FoldedText], thresholds: Thresholds) -> None:
        self._size = thresholds.commonplace_gram
        self._grams = self._frequent(child, thresholds) & self._frequent(parent, thresholds)

    def _frequent(self, units: Iterable[FoldedText], thresholds: Thresholds) -> set[str]:
        counts: Counter[str] = Counter()
        total = 0
        for unit in units:
            total += 1
            chars = unit.chars
            counts.update({chars[i : i + self._size] for i in range(len(chars) - self._size + 1)})
        least = max(thresholds.commonplace_units, thresholds.commonplace_unit_share * total)
        return {gram for gram, count in counts.items() if count >= least}

    def mark(self, chars: str) -> bytes:
        """One byte a character: 1 where it belongs to commonplace text."""
        marks = bytearray(len(chars))
        for phrase in stock_phrases():
            start = chars.find(phrase)
            while start != -1:
                marks[start : start + len(phrase)] = b"\x01" * len(phrase)
                start = chars.find(phrase, start + 1)
        if self._grams:
            for start in range(len(chars) - self._size + 1):
                if chars[start : start + self._size] in self._grams:
                    marks[start : start + self._size] = b"\x01" * self._size
        return bytes(marks)
