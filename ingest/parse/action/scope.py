"""Scope: where an action applies when it does not apply everywhere (自贸试验区, 试点地区)."""

from ingest.parse.text.lexicon import alternatives


def find_scope(text: str, start: int, end: int) -> str | None:
    """The first limited scope printed in text[start:end], or None."""
    hit = alternatives("scopes.tsv").search(text, start, end)
    return hit.group() if hit else None
