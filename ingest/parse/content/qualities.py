"""Aims without a number: full coverage, slogans, relative levels, 力争…, and 率 to be raised."""

from collections.abc import Iterator
from functools import cache
from re import Pattern
from re import compile as regex

from ingest.parse.text.lexicon import alternatives, rows


@cache
def _strive() -> Pattern[str]:
    return regex(r"力争(?P<aim>[^，,。；;\n]{2,60})")


@cache
def _indicators() -> Pattern[str]:
    return regex(
        r"(?:提高|提升|降低|压降|增强)(?P<list>[\u4e00-\u9fff、]{2,40}?(?<![效频])(?<!容积)率)(?=[，,。；;、和及与]|$)"
    )


def find_qualities(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of every aim without a number in text[start:end], kind by kind."""
    kinds = [row["kind"] for row in rows("qualities.tsv")]
    for hit in alternatives("qualities.tsv").finditer(text, start, end):
        yield hit.start(), hit.end(), kinds[int((hit.lastgroup or "q0")[1:])]
    for hit in _strive().finditer(text, start, end):
        yield hit.start(), hit.end(), "strive"
    for hit in _indicators().finditer(text, start, end):
        yield *hit.span("list"), "indicator"
