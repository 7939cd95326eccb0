"""Page numbers and running heads: lines at a page's edge that are not the document's text."""

import re
from collections import Counter
from collections.abc import Sequence

from ingest.read.layout import Line

# Lines from the edge that may be furniture: a head of two lines, a foot with address and number.
EDGE_LINES = 3
# A running head stands on most pages; covers and blank pages lack it.
MIN_SHARE = 0.5
MIN_PAGES = 3

_PAGE_NUMBER = re.compile(
    r"[—–\-－一~·•\s]*(?:\d{1,4}|[ivxIVX]{1,5})[—–\-－一~·•\s]*"
    r"|第\s*\d{1,4}\s*页(?:[\s,，/共]*\d{1,4}\s*页?)?|\d{1,4}\s*/\s*\d{1,4}|[Pp]age\s*\d{1,4}.{0,12}"
)
_DIGITS = re.compile(r"\d+")
_BLANKS = re.compile(r"[\s\u3000]+")


def without_furniture(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The pages' lines without page numbers and without heads and feet that repeat."""
    repeated = _repeated(pages)
    kept = []
    for lines in pages:
        first, last = 0, len(lines)
        for _ in range(EDGE_LINES):
            if first < last and _is_furniture(lines[first], repeated):
                first += 1
            if first < last and _is_furniture(lines[last - 1], repeated):
                last -= 1
        kept.append(lines[first:last])
    return kept


def _is_furniture(line: Line, repeated: set[str]) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text.strip()) is not None or _shape(line) in repeated


def _repeated(pages: Sequence[list[Line]]) -> set[str]:
    """Shapes of edge lines that stand on most pages; numbered items repeat too and are told apart by their text."""
    counts: Counter[str] = Counter()
    for lines in pages:
        edge = {*lines[:EDGE_LINES], *lines[-EDGE_LINES:]}
        counts.update({_shape(line) for line in edge})
    needed = max(MIN_PAGES, MIN_SHARE * len(pages))
    return {shape for shape, count in counts.items() if count >= needed}


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", _BLANKS.sub("", line.text))
