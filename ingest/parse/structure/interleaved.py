"""Clauses that the last line of their paragraph was printed into: 智能化水（商务部、平和运转效率。网信办等负责）.

A clause set to the right margin of a page stands beside the end of its paragraph, and a page turned into text
gives both by halves. What belongs together is put together again where the document itself leaves one way only:
every name of the clause, the one cut in two included, stands whole in another clause of the document or is that
of a central body.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ingest.parse.text.lexicon import rows

_WHOLE = re.compile("（(?:责任单位：|由)?([^（）〔〕。；，：\n]{2,600}?)等?(?:按职责)?(?:分工)?负责）")
_CLOSE = re.compile("等?(?:按职责)?(?:分工)?负责）")
_ENDED = "。；！？：\n"  # a paragraph that is finished before its clause lost no line to it
_CUT_OPEN = re.compile("（([^（）、，。；：\n]{1,20})(?=\n|$)")
REACH = 700  # characters of a clause with the line inside it
LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Tangle:
    """`order` are the pieces of text[start:end] in the order they belong in; the clause begins with piece `clause`."""

    start: int
    end: int
    order: tuple[tuple[int, int], ...]
    clause: int


def find_tangles(text: str) -> list[Tangle]:
    """The clauses of `text` that a line of their paragraph cuts, in order; they never overlap."""
    if not _CLOSE.search(text):
        return []
    known = _central() | {name for hit in _WHOLE.finditer(text) for name in hit.group(1).split("、")}
    found: list[Tangle] = []
    for tangle in sorted([*_cut(text, known), *_swapped(text, known)], key=lambda one: one.start):
        if not found or tangle.start >= found[-1].end:
            found.append(tangle)
    return found


@cache
def _central() -> frozenset[str]:
    columns = ("name", "full_name", "aliases", "inside")
    return frozenset(
        name for row in rows("agencies_central.tsv") for one in columns for name in row[one].split("|") if name
    )


def _cut(text: str, known: frozenset[str]) -> Iterator[Tangle]:
    """A line inside the clause: （B1 LINE。B2负责） is LINE。（B1B2负责）."""
    for close in _CLOSE.finditer(text):
        stop = text.rfind("。", max(0, close.start() - REACH), close.start()) + 1
        start = _opening(text, max(0, close.start() - REACH), stop)
        if start <= 0 or text[start - 1] in _ENDED:
            continue
        rest, *names = text[stop : close.start()].split("、")
        if any(name not in known for name in names):
            continue
        seams = list(_seams(text, start + 1, stop, rest, known))
        if len(seams) == 1:
            seam = seams[0]
            yield Tangle(start, close.end(), ((seam, stop), (start, seam), (stop, close.end())), 1)


def _opening(text: str, low: int, high: int) -> int:
    """The last bracket opened and not closed in text[low:high] on its line, or -1."""
    depth = 0
    for at in range(high - 1, low - 1, -1):
        if text[at] == "\n":
            return -1
        if text[at] == "）":
            depth += 1
        elif text[at] == "（":
            if not depth:
                return at
            depth -= 1
    return -1


def _seams(text: str, start: int, stop: int, rest: str, known: frozenset[str]) -> Iterator[int]:
    """The places behind the whole names of a clause where it can break off; `rest` ends the name cut there."""
    comma = text.find("、", start, stop)
    while comma >= 0 and text[start:comma] in known:
        start = comma + 1
        comma = text.find("、", start, stop)
    for seam in range(start, min(start + LONGEST_NAME, stop)):
        head = text[start:seam]
        name = head + rest if rest else head.removesuffix("等")  # 等 behind the last name is the clause's
        if name in known and (rest or text[seam] != "等"):
            yield seam


def _swapped(text: str, known: frozenset[str]) -> Iterator[Tangle]:
    """The beginning behind the end: TEXT B2负责）LINE（B1 is TEXT LINE（B1B2负责）."""
    for opening in _CUT_OPEN.finditer(text):
        line = text.rfind("\n", 0, opening.start()) + 1
        closes = list(_CLOSE.finditer(text, max(line, opening.start() - REACH), opening.start()))
        if not closes:
            continue
        close = closes[-1]
        comma = text.find("、", max(line, close.start() - REACH), close.start())
        first = _first_name(text, max(line, close.start() - REACH), close.start(), known)
        if comma < 0 or first is None:
            continue
        starts = [
            at
            for at in range(first - 1, max(line, first - LONGEST_NAME), -1)
            if opening.group(1) + text[at:first] in known
        ]
        if len(starts) == 1:
            start = starts[0]
            pieces = ((close.end(), opening.start()), opening.span(), (start, close.end()))
            yield Tangle(start, opening.end(), pieces, 1)


def _first_name(text: str, low: int, high: int, known: frozenset[str]) -> int | None:
    """Where the separator before the first of the names at the end of text[low:high] stands that are all known."""
    first = None
    end = high
    while True:
        comma = text.rfind("、", low, end)
        if comma < 0 or text[comma + 1 : end] not in known:
            return first
        first, end = comma, comma


def in_order(tangles: Iterable[Tangle], length: int) -> Iterator[tuple[int, int]]:
    """The pieces of a text of `length` characters in the order they belong in."""
    at = 0
    for tangle in tangles:
        yield at, tangle.start
        yield from tangle.order
        at = tangle.end
    yield at, length
