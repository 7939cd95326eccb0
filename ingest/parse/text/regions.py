"""What stands inside 《》, quotation marks and brackets: read once a unit, asked by every fact finder."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from re import Pattern
from re import compile as regex

Span = tuple[int, int]

TITLES = {"《": "》", "〈": "〉"}
QUOTES = {"“": "”", "「": "」", "『": "』", "‘": "’", "＂": "＂", '"': '"'}
BRACKETS = {"（": "）", "(": ")", "〔": "〕", "［": "］", "[": "]", "【": "】"}
_SAME = {"（": "(", "）": ")", "［": "[", "］": "]", "＂": '"'}


@cache
def _marks() -> Pattern[str]:
    pairs = {**TITLES, **QUOTES, **BRACKETS}
    return regex("[" + "".join("\\" + mark for mark in sorted({*pairs, *pairs.values()})) + "\\n]")


@dataclass(frozen=True, slots=True)
class Regions:
    """Outermost spans, marks included, in order; offsets as in the text that was scanned."""

    titles: tuple[Span, ...]
    quotes: tuple[Span, ...]
    brackets: tuple[Span, ...]


def inside(spans: Sequence[Span], position: int) -> Span | None:
    """The span of `spans` (sorted, disjoint) that holds the character at `position`."""
    at = bisect_right(spans, (position, 1 << 60)) - 1
    return spans[at] if at >= 0 and position < spans[at][1] else None


@lru_cache(maxsize=256)
def find_regions(text: str, start: int, end: int) -> Regions:
    """Pairs the marks of text[start:end]. A mark without its partner opens nothing.

    Titles and quotes end at their line's end at the latest; brackets may run over lines (labelled clauses do).
    The last windows are remembered: every finder of a unit asks for the same one.
    """
    found: dict[str, list[Span]] = {"title": [], "quote": [], "bracket": []}
    stacks: dict[str, list[tuple[str, int]]] = {"title": [], "quote": [], "bracket": []}
    for hit in _marks().finditer(text, start, end):
        mark, at = hit.group(), hit.start()
        if mark == "\n":
            stacks["title"].clear()
            stacks["quote"].clear()
            continue
        mark = _SAME.get(mark, mark)
        kind = _kind(mark)
        stack = stacks[kind]
        if mark == '"':
            _toggle(mark, at, stack, found[kind])
        elif mark in TITLES or mark in QUOTES or mark in BRACKETS:
            stack.append((mark, at))
        else:
            _close(mark, at, stack, found[kind])
    return Regions(*(tuple(_outermost(found[kind])) for kind in ("title", "quote", "bracket")))


@cache
def _kind(mark: str) -> str:
    if mark in TITLES or mark in TITLES.values():
        return "title"
    return "quote" if mark in QUOTES or mark in QUOTES.values() else "bracket"


def _toggle(mark: str, at: int, stack: list[tuple[str, int]], found: list[Span]) -> None:
    if stack and stack[-1][0] == mark:
        found.append((stack.pop()[1], at + 1))
    else:
        stack.append((mark, at))


def _close(mark: str, at: int, stack: list[tuple[str, int]], found: list[Span]) -> None:
    pairs = {**TITLES, **QUOTES, **BRACKETS}
    for depth in range(len(stack) - 1, max(-1, len(stack) - 8), -1):
        opener, opened = stack[depth]
        if _SAME.get(pairs[opener], pairs[opener]) == mark:
            del stack[depth:]
            found.append((opened, at + 1))
            return


def _outermost(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
