"""Condition: what an action waits for or presupposes, as printed (按照国家部署, …后, 有条件的地方)."""

from functools import cache
from re import Pattern
from re import compile as regex

from ingest.parse.lexicon import rows


@cache
def _pattern() -> Pattern[str]:
    return regex("|".join(f"(?:{row['pattern']})" for row in rows("conditions.tsv")))


def find_condition(text: str, start: int, end: int) -> str | None:
    """The first condition printed in text[start:end], or None."""
    hit = _pattern().search(text, start, end)
    return hit.group() if hit else None
