"""Wrapped lines of fixed layout joined into paragraphs again.

A line goes on in the next one if the next one's first word had no room left on it, and the next one
starts at the left margin, without indent, item number or extra space above.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.read.furniture import usual_distance
from ingest.read.layout import Line

# In units of the type size.
ROOM = 0.6  # tolerance for the space left at a line's end
INDENT = 0.8  # a line that starts further right than this begins a paragraph
CENTRED = 4.0  # a line that starts further right than this is a heading or signature and never goes on
BIG_TYPE = 1.25  # lines in larger type than this share of the body's are letterheads and titles, each line its own
SIZE_CHANGE = 0.2  # a change of type size beyond this share begins a paragraph
# In units of the usual line distance.
EXTRA_SPACE = 1.4
# Pages with fewer lines take the margins of the whole document.
LINES_FOR_MARGINS = 5
# Documents in which at least this share of lines is indented mark every paragraph so.
INDENTED_SHARE = 0.08

_ITEM = re.compile(
    r"第[一二三四五六七八九十百]{1,4}[章节条部]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,3}[.．、](?!\d)|[①-⑳]|附\s*[件表录]|专栏"
)
# These begin a paragraph even after a line without a full stop (a heading); 第（一）项 and 一、二产业 are no headings.
_HEADING = re.compile(
    "第[一二三四五六七八九十百]{1,4}[章节]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])"
    "|[（(][一二三四五六七八九十]{1,3}[）)](?![项款目条])"
)
_SENTENCE_END = re.compile(r"[。；;：:！？!?]\s*$|[。；]?[”）)]\s*$")
_FIRST_WORD = re.compile(r"[“‘《（(〔【]*(?:[0-9A-Za-z.%+\-/]+|.)[，。、；：！？”’》）)〕】％%,.;:]*")
_LATIN_END, _LATIN_START = re.compile(r"[A-Za-z]$"), re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Margins:
    """Where lines start and end on a page."""

    left: float
    right: float


def join_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Groups of lines that form one paragraph each, over page ends too."""
    lines = [line for page in pages for line in page]
    margins = _margins(pages)
    distance = usual_distance(pages)
    body = median(line.size for line in lines) if lines else 0.0
    indents = sum(_indent(line, margins[line.page]) in range(1, 4) for line in lines)
    indented = indents >= INDENTED_SHARE * len(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.size < BIG_TYPE * body and _goes_on(groups[-1], line, margins, distance, indented):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def paragraph_parts(group: Sequence[Line]) -> list[tuple[str, int]]:
    """The text of a paragraph as (part, page), one part a page."""
    parts: list[tuple[str, int]] = []
    for line in group:
        text = line.text if not parts else line.text.lstrip(" ")
        if parts:
            text = _seam(parts[-1][0], text) + text
        if parts and parts[-1][1] == line.page:
            parts[-1] = (parts[-1][0] + text, line.page)
        else:
            parts.append((text, line.page))
    return parts


def _seam(before: str, after: str) -> str:
    return " " if _LATIN_END.search(before) and _LATIN_START.match(after) else ""


def _goes_on(group: list[Line], line: Line, margins: dict[int, Margins], distance: float, indented: bool) -> bool:
    last = group[-1]
    here, there = margins[last.page], margins[line.page]
    if abs(line.size - last.size) > SIZE_CHANGE * last.size or line.text.startswith("\u3000"):
        return False
    if line.x0 > there.left + INDENT * line.size or last.x0 > here.left + CENTRED * last.size:
        return False
    if here.right - last.x1 > _word_width(line) + ROOM * last.size:
        return False
    ends = _SENTENCE_END.search(last.text) is not None
    if line.page == last.page and ends and line.top - last.top > EXTRA_SPACE * distance:
        return False
    if _HEADING.match(line.text) or (ends and _ITEM.match(line.text)):
        return False
    # Without indents a full last line cannot be told from a wrapped one but by its full stop.
    return indented or not last.text.endswith("。") or here.right - last.x1 < 0.3 * last.size


def _word_width(line: Line) -> float:
    """The width of the first word with the marks that may not be parted from it."""
    match = _FIRST_WORD.match(line.text)
    word = match.group() if match else line.text[:1]
    return sum(0.5 if character.isascii() else 1.0 for character in word) * line.size


def _indent(line: Line, margins: Margins) -> int:
    """Indent in whole characters, U+3000 counted."""
    typed = len(line.text) - len(line.text.lstrip("\u3000"))
    return typed + round((line.x0 - margins.left) / line.size)


def _margins(pages: Sequence[Sequence[Line]]) -> dict[int, Margins]:
    """Margins by page number; facing pages may differ, short pages take the usual ones."""
    own = {page[0].page: _page_margins(page) for page in pages if len(page) >= LINES_FOR_MARGINS}
    every = [line for page in pages for line in page]
    usual = Margins(median(m.left for m in own.values()), median(m.right for m in own.values())) if own else None
    usual = usual or (_page_margins(every) if every else Margins(0, 0))
    return {page[0].page: own.get(page[0].page, usual) for page in pages if page}


def _page_margins(lines: Sequence[Line]) -> Margins:
    """The outermost place where at least two lines start, and where two end."""
    size = median(line.size for line in lines)
    left = _outermost([line.x0 for line in lines], size, first=True)
    return Margins(left, _outermost([line.x1 for line in lines], size, first=False))


def _outermost(places: list[float], size: float, *, first: bool) -> float:
    ordered = sorted(places, reverse=not first)
    for place, following in pairwise(ordered):
        if abs(place - following) < 0.5 * size:
            return place
    return ordered[0]
