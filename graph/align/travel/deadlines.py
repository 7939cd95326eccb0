"""Deadlines on their way down or on: brought forward, postponed, lost, left out, added."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph.align.records import AlignedPair
from graph.align.travel.partners import best_partners
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
    below = [deadline for deadline in pair.child.deadlines if deadline.owner == "task"]
    above = [deadline for deadline in pair.parent.deadlines if deadline.owner == "task"]
    likeness = {
        (parent, child): _likeness(held, other, pair)
        for parent, held in enumerate(above)
        for child, other in enumerate(below)
    }
    partners = best_partners(likeness)
    taken = set(partners.values())
    for parent, held in enumerate(above):
        met = partners.get(parent)
        other = None if met is None else below[met]
        yield DeadlineTravel(
            outcome=_outcome(held, other, pair),
            child_task=pair.child.id,
            parent_task=pair.parent.id,
            child=other,
            parent=held,
        )
    for child, added in enumerate(below):
        if child not in taken:
            yield DeadlineTravel(
                outcome="added", child_task=pair.child.id, parent_task=pair.parent.id, child=added, parent=None
            )


def _likeness(held: Deadline, below: Deadline, pair: AlignedPair) -> float:
    """2 for a sentence taken from the held one's, 1 for two without a sentence, 1 more for the same meaning."""
    if held.action is not None and (below.action, held.action) in pair.actions:
        nearness = 2.0
    else:
        nearness = 1.0 if held.action is None and below.action is None else 0.0
    return nearness + ((below.kind, below.date) == (held.kind, held.date))


def _outcome(held: Deadline, below: Deadline | None, pair: AlignedPair) -> DeadlineOutcome:
    if below is None:
        taken = held.action is None or any(theirs == held.action for _, theirs in pair.actions)
        return "lost" if taken else "left_out"
    if held.date and below.date:
        if held.date == below.date:
            return "same"
        return "brought_forward" if below.date < held.date else "postponed"
    return "same" if held.kind == below.kind and held.date == below.date else "changed"
