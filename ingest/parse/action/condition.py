"""Condition: what an action waits for or presupposes, as printed (按照国家部署, …后, 有条件的地方)."""

from ingest.parse.text.lexicon import alternatives


def find_condition(text: str, start: int, end: int) -> str | None:
    """The first condition printed in text[start:end], or None."""
    hit = alternatives("conditions.tsv").search(text, start, end)
    return hit.group() if hit else None
