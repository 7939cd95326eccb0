"""Targets on their way down or on: raised, lowered, lost, left out, added."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph.align.folded import fold_string
from graph.align.records import AlignedPair
from graph.align.similarity import grams
from graph.records import Target

TargetOutcome = Literal["same", "raised", "lowered", "lost", "left_out", "added"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetTravel:
    """A target above and below, within one aligned pair.

    raised and lowered speak of the number; `stricter` says whether that asks for more (60 工作日 -> 50
    工作日 is lowered and stricter), None where the two cannot be compared.
    """

    outcome: TargetOutcome
    stricter: bool | None
    child_task: str
    parent_task: str
    child: Target | None
    parent: Target | None


def target_travels(pair: AlignedPair) -> Iterable[TargetTravel]:
    """The targets of a pair; two meet when unit and kind agree and their subjects have words in common."""
    left = list(pair.child.targets)
    for held in pair.parent.targets:
        below = _partner(held, left)
        if below:
            left.remove(below)
        outcome = _outcome(held, below, pair)
        yield TargetTravel(
            outcome=outcome,
            stricter=_stricter(held, below),
            child_task=pair.child.id,
            parent_task=pair.parent.id,
            child=below,
            parent=held,
        )
    for added in left:
        yield TargetTravel(
            outcome="added",
            stricter=None,
            child_task=pair.child.id,
            parent_task=pair.parent.id,
            child=added,
            parent=None,
        )


def _partner(held: Target, left: list[Target]) -> Target | None:
    def likeness(other: Target) -> tuple[int, bool]:
        shared = grams(fold_string(held.what)) & grams(fold_string(other.what))
        return shared.total(), held.value == other.value

    possible = [
        other
        for other in left
        if (other.kind, other.unit, other.value is None) == (held.kind, held.unit, held.value is None)
        and (likeness(other)[0] > 0 or fold_string(other.quote) == fold_string(held.quote))
    ]
    return max(possible, key=likeness, default=None)


def _outcome(held: Target, below: Target | None, pair: AlignedPair) -> TargetOutcome:
    if below is None:
        taken = held.action is None or any(theirs == held.action for _, theirs in pair.actions)
        return "lost" if taken else "left_out"
    if held.value is None or below.value is None or held.value == below.value:
        return "same"
    return "raised" if below.value > held.value else "lowered"


def _stricter(held: Target, below: Target | None) -> bool | None:
    if below is None or held.value is None or below.value is None or held.comparator != below.comparator:
        return None
    if held.comparator == ">=":
        return below.value > held.value
    return below.value < held.value if held.comparator == "<=" else None
