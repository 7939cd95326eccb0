"""Deadlines of one unit: every printed expression, what it means, whose it is and what it governs."""

from collections.abc import Sequence

from graph.records import Action, Deadline

Span = tuple[int, int]


def find_deadlines(
    text: str,
    start: int,
    end: int,
    *,
    year: int | None,
    issued_on: str | None = None,
    actions: Sequence[Action] = (),
    clauses: Sequence[Span] = (),
    time_fields: Sequence[Span] = (),
) -> list[Deadline]:
    """The deadlines printed in text[start:end], in order.

    `year` and `issued_on` (ISO) are the document's; `actions` are the unit's, `clauses` its responsibility
    clauses and `time_fields` the values of its time-limit fields (完成时限), where bare years and 长期坚持 count.
    Windows outside (start, end) are allowed for time fields: a table's cell may stand before its task.
    """
    return []
