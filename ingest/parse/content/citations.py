"""Citations: 《…》 and 文号, with the relation the sentence puts them in."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from re import Pattern
from re import compile as regex

from graph.records import Citation
from ingest.parse.header.docnumber import DocNumber, find_numbers
from ingest.parse.text.lexicon import rows
from ingest.parse.text.regions import find_regions, inside

_NEAR = 24
_PAPERS = ("证", "证书", "执照", "承诺书", "通知书", "申请书", "申请表", "登记表")
"""Ends of what is printed in 《》 but is a certificate or a form, not a document that is cited."""


def find_citations(text: str, start: int, end: int) -> list[Citation]:
    """The documents that text[start:end] cites; `quote` is 《…》 with its number where one follows.

    A short name that is only being introduced (以下简称《目录》) is none; a number without a title is its own title.
    Titles of one list share the relation of the first.
    """
    titles = find_regions(text, start, end).titles
    numbers = find_numbers(text, start, end)
    starts = [number.start for number in numbers]
    found: list[Citation] = []
    used: set[int] = set()
    for low, high in titles:
        before = text[max(start, low - _NEAR) : low]
        title = text[low + 1 : high - 1].strip()
        if text[low] != "《" or title.endswith(_PAPERS) or before.endswith(("简称", "简称为", "简称：")):
            continue
        number = _number_behind(text, high, numbers, starts)
        stop = high
        if number:
            used.add(number.start)
            stop = _bracket_end(text, number.end, end)
        shared = (
            found[-1].relation if found and text[found[-1].end : low].strip() in ("", "、", "和", "及", "与") else None
        )
        found.append(
            Citation(
                start=low,
                end=stop,
                quote=text[low:stop],
                title=title,
                number=number.spelling if number else None,
                relation=shared or _relation(before, text[stop : min(end, stop + _NEAR)]),
            )
        )
    found += [_by_number(text, start, end, n) for n in numbers if n.start not in used and not inside(titles, n.start)]
    return sorted(found, key=lambda citation: citation.start)


def _number_behind(text: str, title_end: int, numbers: Sequence[DocNumber], starts: Sequence[int]) -> DocNumber | None:
    at = bisect_left(starts, title_end)
    if at < len(numbers) and text[title_end : numbers[at].start].strip(" \u3000\n") in ("（", "(", "〔", "［", ""):
        return numbers[at]
    return None


def _bracket_end(text: str, at: int, end: int) -> int:
    return at + 1 if at < end and text[at] in "）)〕］" else at


def _by_number(text: str, start: int, end: int, number: DocNumber) -> Citation:
    return Citation(
        start=number.start,
        end=number.end,
        quote=text[number.start : number.end],
        title=number.spelling,
        number=number.spelling,
        relation=_relation(
            text[max(start, number.start - _NEAR) : number.start], text[number.end : min(end, number.end + _NEAR)]
        ),
    )


@cache
def _relations() -> tuple[tuple[str, Pattern[str], str], ...]:
    return tuple((row["where"], regex(row["pattern"]), row["relation"]) for row in rows("citation_relations.tsv"))


def _relation(before: str, after: str) -> str:
    for where, pattern, relation in _relations():
        if pattern.match(after) if where == "after" else pattern.search(before):
            return relation
    return "cite"
