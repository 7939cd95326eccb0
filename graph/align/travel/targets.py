"""Targets on their way down or on: raised, lowered, lost, left out, added."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph.align.records import AlignedPair
from graph.align.text.folded import fold_string
from graph.align.text.similarity import grams
from graph.align.travel.partners import best_partners
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
    below, above = pair.child.targets, pair.parent.targets
    partners = best_partners(
        {
            (parent, child): _likeness(held, other)
            for parent, held in enumerate(above)
            for child, other in enumerate(below)
        }
    )
    for parent, held in enumerate(above):
        met = partners.get(parent)
        other = None if met is None else below[met]
        yield TargetTravel(
            outcome=_outcome(held, other, pair),
            stricter=_stricter(held, other),
            child_task=pair.child.id,
            parent_task=pair.parent.id,
            child=other,
            parent=held,
        )
    for child, added in enumerate(below):
        if child not in partners.values():
            yield TargetTravel(
                outcome="added",
                stricter=None,
                child_task=pair.child.id,
                parent_task=pair.parent.id,
                child=added,
                parent=None,
            )


def _likeness(held: Target, below: Target) -> float:
    """Words in common of the two subjects, a little more for the same value; 0 where they cannot be compared."""
    if (held.kind, held.unit, held.value is None) != (below.kind, below.unit, below.value is None):
        return 0.0
    shared = (grams(fold_string(held.what)) & grams(fold_string(below.what))).total()
    shared += fold_string(held.quote) == fold_string(below.quote)
    return shared + 0.5 if shared and held.value == below.value else float(shared)


def _outcome(held: Target, below: Target | None, pair: AlignedPair) -> TargetOutcome:
    if below is None:
        taken = held.action is None or any(theirs == held.action for _, theirs in pair.actions)
        return "lost" if taken else "left_out"
    if held.value is None or below.value is None or held.value == below.value:
        return "same"
    return "raised" if below.value > held.value else "lowered"


def _stricter(held: Target, below: Target | None) -> bool | None:
    if below is None or held.value is None or below.value is None:
        return None
    bounds = {held.comparator, below.comparator} & {">=", "<="}
    if bounds == {">="}:
        return below.value > held.value
    return below.value < held.value if bounds == {"<="} else None
