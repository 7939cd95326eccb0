"""Which candidates stand: a unit's best partner, and others only where they explain something more."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from graph.align.pairs.candidates import Candidate
from graph.align.pairs.units import Unit
from graph.align.thresholds import Thresholds


def select(
    candidates: Iterable[Candidate], children: Sequence[Unit], parents: Sequence[Unit], thresholds: Thresholds
) -> list[Candidate]:
    """The pairs of the answer, in the child's order, then the parent's.

    A second text-taking partner must explain text that the first does not. A second related partner
    must be surely related, and a copied unit has none.
    """
    ordered = sorted(candidates, key=lambda found: found.child)
    chosen: list[Candidate] = []
    scale = len(parents) / len(children) if children else 0.0
    for child, group in groupby(ordered, key=lambda found: found.child):
        ranked = sorted(
            group,
            key=lambda found: (
                found.kind == "related",
                -found.score,
                abs(found.parent - found.child * scale),
                found.parent,
            ),
        )
        chosen.extend(_standing(ranked, children[child].folded.size, thresholds))
    return sorted(chosen, key=lambda found: (found.child, found.parent))


def _standing(ranked: Sequence[Candidate], size: int, thresholds: Thresholds) -> list[Candidate]:
    standing: list[Candidate] = []
    explained: set[int] = set()
    for found in ranked:
        if not standing:
            pass
        elif found.kind == "related":
            if standing[0].kind == "copied":
                continue
        else:
            new = len(found.overlap.covered - explained)
            if new < thresholds.explained_share * size or new < thresholds.taken_characters:
                continue
        standing.append(found)
        explained |= found.overlap.covered
    return standing
