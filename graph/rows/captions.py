"""Captions for Neo4j Browser: names broken with spaces, since it wraps text only at a space."""

from itertools import pairwise
from math import ceil

_LINE = 5
_LINES = 3


def caption(name: str, *, limit: int = _LINE * _LINES) -> str:
    """The name in pieces of at most five characters, as even as can be; beyond `limit` cut with …."""
    printed = "".join(name.split())
    if len(printed) > limit:
        printed = printed[: limit - 1] + "…"
    pieces = max(1, ceil(len(printed) / _LINE))
    cuts = [round(len(printed) * piece / pieces) for piece in range(pieces + 1)]
    return " ".join(printed[start:end] for start, end in pairwise(cuts))
