"""Page numbers and running heads: lines at a page's edge that are not the document's text."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ingest.read.layout import Line

# Lines from the edge that may be furniture: a head of two lines, a foot with address and number.
EDGE_LINES = 3
# A head or foot stands apart from the text by more than this share of the usual distance between lines.
APART = 1.25
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
    distance = usual_distance(pages)
    edges = [(_edge(lines, distance), _edge(lines[::-1], distance)) for lines in pages]
    counts = Counter(shape for edge in edges for shape in {_shape(line) for side in edge for line in side})
    repeated = {shape for shape, count in counts.items() if count >= max(MIN_PAGES, MIN_SHARE * len(pages))}
    kept = []
    for lines, (head, foot) in zip(pages, edges, strict=True):
        dropped = {id(line) for line in (*head, *foot) if _shape(line) in repeated}
        dropped |= {id(line) for line in (*lines[:1], *lines[-1:]) if _PAGE_NUMBER.fullmatch(line.text.strip())}
        kept.append([line for line in lines if id(line) not in dropped])
    return kept


def usual_distance(pages: Sequence[Sequence[Line]]) -> float:
    """The most frequent distance from line to line, 0 where there are no two lines."""
    steps: Counter[float] = Counter()
    for page in pages:
        for line, following in pairwise(page):
            steps[round((following.top - line.top) / line.size, 1) * line.size] += 1
    return steps.most_common(1)[0][0] if steps else 0.0


def _edge(lines: Sequence[Line], distance: float) -> list[Line]:
    """The lines at the start that stand apart from what follows them."""
    for number, (line, following) in enumerate(pairwise(lines[: EDGE_LINES + 1]), 1):
        if abs(following.top - line.top) > APART * distance:
            return list(lines[:number])
    return []


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", _BLANKS.sub("", line.text))
