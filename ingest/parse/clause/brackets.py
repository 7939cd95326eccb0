"""Brackets found with a stack: nested, of both kinds, running over lines, or left open (GRAMMAR.md 1.3 (1))."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.parse.clause.labels import label_at

_MARKS = re.compile("[（）〔〕\n]")
_PARTNER = {"）": "（", "〕": "〔"}
DEEPEST = 8  # brackets nested deeper are no writing of this kind; the stack stays bounded


@dataclass(frozen=True, slots=True)
class Bracket:
    """An outermost bracket: `start`, `end` with its marks, its content up to `inner_end`; `closed` or left open."""

    start: int
    end: int
    inner_end: int
    closed: bool


def outer_brackets(text: str, start: int, end: int) -> Iterator[Bracket]:
    """The outermost brackets of text[start:end], in order.

    A bracket ends with its line, unless the next line goes on with a label. A closing mark of the other kind
    closes where none of its own kind is open.
    """
    stack: list[tuple[str, int]] = []
    for hit in _MARKS.finditer(text, start, end):
        mark, at = hit.group(), hit.start()
        if mark == "\n":
            if stack and not _goes_on(text, at + 1, end):
                yield Bracket(stack[0][1], at, at, closed=False)
                stack.clear()
        elif mark in _PARTNER:
            if not stack:
                continue
            while len(stack) > 1 and stack[-1][0] != _PARTNER[mark] and any(k == _PARTNER[mark] for k, _ in stack):
                stack.pop()
            _, opened = stack.pop()
            if not stack:
                yield Bracket(opened, at + 1, at, closed=True)
        elif len(stack) < DEEPEST:
            stack.append((mark, at))
    if stack:
        yield Bracket(stack[0][1], end, end, closed=False)


def _goes_on(text: str, start: int, end: int) -> bool:
    return label_at(text, start, end) is not None or text[start : start + 1] in ("）", "〕")
