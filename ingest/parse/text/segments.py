"""Segments (between commas) and sentences (between 。；) of one window, looked up by position."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from re import Pattern
from re import compile as regex

from ingest.parse.text.regions import Span


@cache
def _stops() -> Pattern[str]:
    return regex(r"(?<=[0-9])[,，](?=[0-9]{3}(?![0-9]))|(?P<stop>[。；;！!？?\n])|(?P<comma>[，,：:])")


@dataclass(frozen=True, slots=True)
class Segments:
    """Boundaries of a window: `commas` holds every stop, `stops` only those that end a sentence."""

    start: int
    end: int
    commas: tuple[int, ...]
    stops: tuple[int, ...]

    def segment(self, position: int) -> Span:
        """The span between the stops or commas around a position, marks left out."""
        return _around(self.commas, position, self.start, self.end)

    def sentence(self, position: int) -> Span:
        """The span between the sentence stops around a position, marks left out."""
        return _around(self.stops, position, self.start, self.end)


def find_segments(text: str, start: int, end: int) -> Segments:
    """Reads the boundaries of text[start:end] in one pass; the comma of 1,200 is none."""
    commas: list[int] = []
    stops: list[int] = []
    for hit in _stops().finditer(text, start, end):
        if hit["stop"]:
            stops.append(hit.start())
        if hit["stop"] or hit["comma"]:
            commas.append(hit.start())
    return Segments(start, end, tuple(commas), tuple(stops))


def _around(marks: tuple[int, ...], position: int, start: int, end: int) -> Span:
    at = bisect_right(marks, position)
    return (marks[at - 1] + 1 if at else start, marks[at] if at < len(marks) else end)
