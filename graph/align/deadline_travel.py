"""Deadlines on their way down or on: brought forward, postponed, lost, left out, added."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph.align.records import AlignedPair
from graph.records import Deadline

DeadlineOutcome = Literal["same", "brought_forward", "postponed", "changed", "lost", "left_out", "added"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineTravel:
    """A deadline above and below, within one aligned pair.

    lost: the sentence was taken, its date was not; left_out: the sentence was not taken either; changed:
    both have a deadline, of kinds that cannot be compared by date; added: only below.
    """

    outcome: DeadlineOutcome
    child_task: str
    parent_task: str
    child: Deadline | None
    parent: Deadline | None


def deadline_travels(pair: AlignedPair) -> Iterable[DeadlineTravel]:
    """The task's own deadlines of a pair; those of the State's or another body's plan are not compared."""
    left = [deadline for deadline in pair.child.deadlines if deadline.owner == "task"]
    for held in (deadline for deadline in pair.parent.deadlines if deadline.owner == "task"):
        below = _partner(held, left, pair)
        if below:
            left.remove(below)
        yield DeadlineTravel(
            outcome=_outcome(held, below, pair),
            child_task=pair.child.id,
            parent_task=pair.parent.id,
            child=below,
            parent=held,
        )
    for added in left:
        yield DeadlineTravel(
            outcome="added", child_task=pair.child.id, parent_task=pair.parent.id, child=added, parent=None
        )


def _partner(held: Deadline, left: list[Deadline], pair: AlignedPair) -> Deadline | None:
    """A deadline of a sentence that was taken from the held one's sentence, else one of the same meaning."""
    sentences = {mine for mine, theirs in pair.actions if theirs == held.action}
    by_sentence = [below for below in left if held.action is not None and below.action in sentences]
    same_meaning = [below for below in left if (below.kind, below.date) == (held.kind, held.date)]
    whole = [below for below in left if held.action is None and below.action is None]
    agreed = [below for below in by_sentence if below in same_meaning]
    return next(iter(agreed or by_sentence or whole or same_meaning), None)


def _outcome(held: Deadline, below: Deadline | None, pair: AlignedPair) -> DeadlineOutcome:
    if below is None:
        taken = held.action is None or any(theirs == held.action for _, theirs in pair.actions)
        return "lost" if taken else "left_out"
    if held.date and below.date:
        if held.date == below.date:
            return "same"
        return "brought_forward" if below.date < held.date else "postponed"
    return "same" if held.kind == below.kind and held.date == below.date else "changed"
