"""Scope: where an action applies when it does not apply everywhere (自贸试验区, 试点地区)."""

from functools import cache
from re import Pattern
from re import compile as regex

from ingest.parse.lexicon import rows


@cache
def _pattern() -> Pattern[str]:
    return regex("|".join(f"(?:{row['pattern']})" for row in rows("scopes.tsv")))


def find_scope(text: str, start: int, end: int) -> str | None:
    """The first limited scope printed in text[start:end], or None."""
    hit = _pattern().search(text, start, end)
    return hit.group() if hit else None
