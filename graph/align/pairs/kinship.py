"""What speaks for two units dealing with the same matter in their own words, when no text was taken."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from graph.align.text.overlap import Overlap
from graph.align.thresholds import Thresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two units beside each other: `wording`, `title` and `facts` from 0 to 1, the text they share, and whether
    each is the other's nearest in wording.
    """

    child: int
    parent: int
    wording: float
    title: float
    facts: float
    overlap: Overlap
    nearest_of_child: bool
    nearest_of_parent: bool

    def score(self, limits: Thresholds) -> float:
        """How strongly the two belong together (0 to 1); never below the product of the taken shares."""
        taken, given = self.overlap.taken, self.overlap.parent_taken
        weighted = (
            limits.weight_wording * self.wording
            + limits.weight_reuse * max(taken, given)
            + limits.weight_title * self.title
            + limits.weight_facts * self.facts
        )
        return min(1.0, max(weighted, taken * given))

    def evidence(self, kinship: float, limits: Thresholds) -> float:
        """The weight of everything that speaks for the same matter; at `evidence_needed` the pair is related."""
        return (
            limits.evidence_wording * sqrt(self.wording)
            + limits.evidence_title * self.title
            + limits.evidence_facts * self.facts
            + limits.evidence_clause * min(1.0, self.overlap.longest / limits.evidence_clause_length)
            + limits.evidence_nearest_of_child * self.nearest_of_child
            + limits.evidence_nearest_of_parent * self.nearest_of_parent
            + limits.evidence_kinship * sqrt(kinship)
        )


def kinship(likenesses: Iterable[Likeness], units: int, limits: Thresholds) -> float:
    """The share of `units` (those of the smaller document) that surely meet something: 0 for strangers, 1 for kin.

    Among kin, the nearest unit is likelier to be about the same matter than among strangers, which have nearest
    units as well.
    """
    met = {found.child for found in likenesses if found.score(limits) >= limits.kin_score}
    return min(1.0, len(met) / units) if units else 0.0
