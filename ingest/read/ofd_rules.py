"""The straight rules that an OFD page draws (GB/T 33190, PathObject), for the tables between them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from math import isfinite
from xml.etree import ElementTree

from ingest.read.ruled import Rule

POINTS = 72 / 25.4
"""Points in a millimetre, the unit of OFD; the limits of tables are in points."""

# Rules of one page; a dense table drawn cell by cell has 2,000.
MAX_RULES = 10_000
# Shorter rules, in points, are underlines of a character, ticks and dots.
MIN_RULE = 6.0
# A line that leaves its direction by less, in points, is straight.
STRAIGHT = 1.0

_STEP = re.compile(r"([SMLQBAC])((?:[\s,]*-?\d+(?:\.\d+)?)*)")
_Affine = tuple[float, float, float, float, float, float]
_Point = tuple[float, float]


def ofd_rules(content: bytes) -> list[Rule]:
    """The rules of a page's Content.xml, in points from its top left; none where it cannot be parsed."""
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 - parts with a document type were refused before
    except ElementTree.ParseError:
        return []
    rules: list[Rule] = []
    for element in root.iter():
        if element.tag.rpartition("}")[2] == "PathObject":
            rules.extend(_rules(element))
            if len(rules) > MAX_RULES:
                break
    return rules[:MAX_RULES]


def _rules(path: ElementTree.Element) -> Iterator[Rule]:
    data = next((one.text or "" for one in path if one.tag.rpartition("}")[2] == "AbbreviatedData"), "")
    box = _numbers(path.get("Boundary", ""))
    a, b, c, d, e, f = _affine(path.get("CTM", ""))
    left, top = (box[0], box[1]) if len(box) == 4 else (0.0, 0.0)
    for one, two in _segments(data):
        (x0, y0), (x1, y1) = (
            (POINTS * (a * x + c * y + e + left), POINTS * (b * x + d * y + f + top)) for x, y in (one, two)
        )
        if not all(map(isfinite, (x0, y0, x1, y1))):
            continue
        if abs(x0 - x1) < STRAIGHT and abs(y0 - y1) >= MIN_RULE:
            yield Rule(True, x0, min(y0, y1), max(y0, y1))
        elif abs(y0 - y1) < STRAIGHT and abs(x0 - x1) >= MIN_RULE:
            yield Rule(False, y0, min(x0, x1), max(x0, x1))


def _segments(data: str) -> Iterator[tuple[_Point, _Point]]:
    """The straight pieces of a path: S and M set a point, L draws to one, C closes; curves only move on."""
    start: _Point = (0.0, 0.0)
    at = start
    for step in _STEP.finditer(data):
        numbers = _numbers(step[2])
        if step[1] == "C":
            yield at, start
            at = start
            continue
        if len(numbers) < 2:
            continue
        points = list(zip(numbers[::2], numbers[1::2], strict=False))
        if step[1] == "L":
            yield from pairwise([at, *points])
        elif step[1] in "SM":
            start = points[0]
        at = points[-1]


def _affine(text: str) -> _Affine:
    found = _numbers(text)
    return (found[0], found[1], found[2], found[3], found[4], found[5]) if len(found) == 6 else (1, 0, 0, 1, 0, 0)


def _numbers(text: str) -> list[float]:
    return [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", text)]
