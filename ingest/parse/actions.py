"""Actions of one unit: its sentences and ；-parts, each with commitment, condition and scope."""

from collections.abc import Sequence

from graph.records import Action

Span = tuple[int, int]


def find_actions(text: str, start: int, end: int, *, exclude: Sequence[Span] = ()) -> list[Action]:
    """The actions of text[start:end], numbered from 1.

    `exclude` holds what is no action: responsibility clauses with their brackets, time-limit fields,
    headings of topics. Stops inside quotes, brackets and 《》 do not end an action.
    """
    return []
