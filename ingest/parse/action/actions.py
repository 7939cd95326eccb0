"""Actions of one unit: its sentences and ；-parts, each with commitment, condition and scope."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern
from re import compile as regex

from graph.records import Action
from ingest.parse.action.commitment import find_commitment
from ingest.parse.action.condition import find_condition
from ingest.parse.action.scope import find_scope
from ingest.parse.text.regions import Regions, Span, find_regions, inside

_WRAPPED = 25
"""A line this long without a stop at its end was broken by its page, not by its writer."""


def find_actions(text: str, start: int, end: int, *, exclude: Sequence[Span] = ()) -> list[Action]:
    """The actions of text[start:end], numbered from 1.

    `exclude` holds what is no action: responsibility clauses with their brackets, time-limit fields,
    headings of topics. Stops inside quotes, brackets and 《》 do not end an action.
    """
    regions = find_regions(text, start, end)
    barred = sorted({*regions.titles, *regions.quotes})
    found: list[Action] = []
    for low, high in _parts(text, start, end, exclude, regions):
        commitment, word = find_commitment(text, low, high, barred=barred)
        found.append(
            Action(
                start=low,
                end=high,
                quote=text[low:high],
                ordinal=len(found) + 1,
                commitment=commitment,
                commitment_word=word,
                condition=find_condition(text, low, high),
                scope=find_scope(text, low, high),
            )
        )
    return found


def governing(actions: Sequence[Action], position: int) -> int | None:
    """The ordinal of the action that prints the character at `position`; None outside all of them."""
    at = bisect_right(actions, position, key=lambda action: action.start) - 1
    return actions[at].ordinal if at >= 0 and position < actions[at].end else None


@cache
def _stop() -> Pattern[str]:
    return regex(r"[。；;！!？?\n]")


@cache
def _substance() -> Pattern[str]:
    return regex(r"[\u3400-\u9fffA-Za-z]")


@cache
def _edge() -> Pattern[str]:
    return regex(r"[\s\u3000。；;，,、）)〕】\]］]*")


def _parts(text: str, start: int, end: int, exclude: Sequence[Span], regions: Regions) -> Iterator[Span]:
    held = _merged(sorted((*regions.titles, *regions.quotes, *regions.brackets)))
    low = start
    for stop in _cuts(text, start, end, exclude, held):
        piece = _trimmed(text, low, stop[0])
        if piece:
            yield piece
        low = stop[1]


def _cuts(text: str, start: int, end: int, exclude: Sequence[Span], held: Sequence[Span]) -> list[Span]:
    """Where actions end: at a stop outside `held`, at an excluded span, at the window's end."""
    cuts = [(max(low, start), min(high, end)) for low, high in exclude if low < end and high > start]
    outside = _merged(sorted(cuts))
    line = start
    for hit in _stop().finditer(text, start, end):
        at = hit.start()
        if hit.group() == "\n":
            wrapped = at - line >= _WRAPPED and text[at - 1] not in "。；;：:！!？?）)"
            line = hit.end()
            if wrapped:
                continue
        if not inside(held, at) and not inside(outside, at):
            cuts.append((at, hit.end()))
    return [*_merged(sorted(cuts)), (end, end)]


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for low, high in spans:
        if merged and low < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


def _trimmed(text: str, low: int, high: int) -> Span | None:
    """The piece without blanks and loose stops at its edges; None where no word is left."""
    lead = _edge().match(text, low, high)
    low = lead.end() if lead else low
    piece = text[low:high].rstrip(" \t\r\n\u3000，,、")
    return (low, low + len(piece)) if _substance().search(piece) else None
