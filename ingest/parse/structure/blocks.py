"""Blocks: a document's lines, cut again where several numbered items share one line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.parse.structure.numbering import RANKS, Number, head_number, inline_numbers

_MEASURES = re.compile("(?:具体措施|主要措施|重点任务|主要任务|工作措施|任务分工|具体任务|工作任务)：$")
LONGEST_HEADING = 45  # characters between a chapter's number and that of its first section on the same line
_BULLET = re.compile("[●○■□◆◇★☆▲△•·※◎▪–—-]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the mapped copy: text[start:end] without its line end; `body` begins behind the number."""

    start: int
    end: int
    body: int
    number: Number | None
    row: bool


def find_blocks(text: str) -> list[Block]:
    """The blocks of a text, in order; empty lines are left out."""
    blocks: list[Block] = []
    last: dict[str, int] = {}
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end > start:
            blocks.extend(_line(text, start, end, last))
        start = end + 1
    return blocks


def _line(text: str, start: int, end: int, last: dict[str, int]) -> Iterator[Block]:
    if "|" in text[start:end]:
        yield Block(start, end, start, None, True)
        return
    number = head_number(text, start, end)
    if number is not None:
        _seen(last, number)
    at = start
    for cut in _cuts(text, start, end, last, number):
        if cut.start > at:
            yield _block(text, at, cut.start, number)
        at, number = cut.start, cut
    yield _block(text, at, end, number)


def _block(text: str, start: int, end: int, number: Number | None) -> Block:
    """A bullet stands for a number and is left out of the text like one."""
    found = _BULLET.match(text, number.end if number else start, end)
    return Block(start, end, found.end() if found else start, number, False)


def _seen(last: dict[str, int], number: Number) -> None:
    last[number.style] = number.value
    for style in ("chapter", "section", "item"):
        if style != number.style and _deeper(style, number.style):
            last[f"{style}*"] = last.get(style, 0)  # numbers may run on or restart below a heading
            last[style] = 0 if number.style != "item" else last.get(style, 0)


def _deeper(style: str, than: str) -> bool:
    return RANKS[style] > RANKS[than]


def _cuts(text: str, start: int, end: int, last: dict[str, int], head: Number | None) -> Iterator[Number]:
    """Inline numbers that continue their sequence, or begin one that goes on in the same line."""
    if end - start < 12:
        return
    candidates = [one for one in inline_numbers(text, start, end) if head is None or one.start > head.start]
    values: dict[str, list[int]] = {}
    for one in reversed(candidates):
        values.setdefault(one.style, []).append(one.value)
    before = head
    for one in candidates:
        values[one.style].pop()
        if _is_next(text, one, values[one.style][-1:], last, before):
            _seen(last, one)
            yield one
            before = one


def _is_next(text: str, one: Number, following: list[int], last: dict[str, int], head: Number | None) -> bool:
    """Whether a candidate goes on with its sequence. `head` is the number before it, `following` the next value."""
    before = text[one.start - 1]
    if one.style == "item" and before in "；：" and not _measures(text, one):
        return False
    expected = {last.get(one.style, 0) + 1, last.get(f"{one.style}*", -9) + 1}
    headed = head is not None and head.style in ("chapter", "part") and one.style in ("section", "item")
    headed = headed and head is not None and one.start - head.end <= LONGEST_HEADING
    headed = headed and head is not None and not re.search("[。；]", text[head.end : one.start])
    if one.value == 1:
        return (following == [2] and before not in "；") or headed or _measures(text, one)
    return one.value in expected and (headed or not (one.style == "section" and before in "：；"))


def _measures(text: str, one: Number) -> bool:
    return bool(_MEASURES.search(text, max(0, one.start - 8), one.start))
