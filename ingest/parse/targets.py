"""Targets of one unit: numbers to be reached, and aims without a number."""

from collections.abc import Sequence

from graph.records import Action, Target

Span = tuple[int, int]


def find_targets(
    text: str, start: int, end: int, *, actions: Sequence[Action] = (), clauses: Sequence[Span] = ()
) -> list[Target]:
    """The targets printed in text[start:end] outside the responsibility `clauses`, in order."""
    return []
