"""Pairs of units worth considering, each measured: overlap, score and the kind it would have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.align.pairs.kinds import decide_kind
from graph.align.pairs.kinship import Likeness, kinship
from graph.align.pairs.units import Unit
from graph.align.records import Kind
from graph.align.text.automaton import SuffixAutomaton
from graph.align.text.commonplace import Commonplace
from graph.align.text.overlap import Overlap, measure_overlap
from graph.align.text.similarity import Rarity, cosines, grams, overlap, vector
from graph.align.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Candidate:
    """The child's and the parent's unit by index, with what speaks for the pair."""

    child: int
    parent: int
    kind: Kind
    score: float
    overlap: Overlap


def find_candidates(children: Sequence[Unit], parents: Sequence[Unit], thresholds: Thresholds) -> list[Candidate]:
    """Every pair that would be of some kind, in the child's order.

    Only the pairs of most similar wording are measured (`candidates_per_unit` from either side), so the
    cost grows with the number of units, not with its square.
    """
    measured = list(_measure(children, parents, thresholds))
    kin = kinship(measured, min(len(children), len(parents)), thresholds)
    found: list[Candidate] = []
    for pair in measured:
        related = pair.evidence(kin, thresholds) >= thresholds.evidence_needed
        kind = decide_kind(pair.overlap, related, thresholds)
        if kind:
            found.append(Candidate(pair.child, pair.parent, kind, round(pair.score(thresholds), 4), pair.overlap))
    return found


def _measure(children: Sequence[Unit], parents: Sequence[Unit], thresholds: Thresholds) -> Iterator[Likeness]:
    wording = _Wording(children, parents)
    facts = Rarity([unit.facts for unit in (*children, *parents)])
    commonplace = Commonplace([unit.folded for unit in children], [unit.folded for unit in parents], thresholds)
    marks = [commonplace.mark(unit.folded.chars) for unit in children]
    automata: dict[int, SuffixAutomaton] = {}
    for mine, theirs in wording.closest(thresholds.candidates_per_unit):
        child, parent = children[mine], parents[theirs]
        if theirs not in automata:
            automata[theirs] = SuffixAutomaton(parent.folded.chars)
        yield Likeness(
            child=mine,
            parent=theirs,
            wording=wording.similarity(mine, theirs),
            title=wording.titles(mine, theirs),
            facts=overlap(child.facts, parent.facts, facts, doubt=thresholds.fact_doubt),
            overlap=measure_overlap(child.folded, parent.folded, automata[theirs], marks[mine], thresholds),
            nearest_of_child=wording.parents_of[mine][0] == theirs,
            nearest_of_parent=wording.children_of[theirs][0] == mine,
        )


class _Wording:
    """Similarity of wording between all units of two documents; the partners of a unit, the most similar first."""

    def __init__(self, children: Sequence[Unit], parents: Sequence[Unit]) -> None:
        counts = [grams(unit.folded.chars) for unit in (*children, *parents)]
        self._rarity = Rarity(counts)
        vectors = [vector(count, self._rarity) for count in counts]
        self._rows = cosines(vectors[: len(children)], vectors[len(children) :])
        self._titles = [grams(unit.title) for unit in children], [grams(unit.title) for unit in parents]
        columns: dict[int, dict[int, float]] = {}
        for child, row in enumerate(self._rows):
            for parent, similarity in row.items():
                columns.setdefault(parent, {})[child] = similarity
        self.parents_of = {child: _nearest(row, child) for child, row in enumerate(self._rows)}
        self.children_of = {parent: _nearest(column, parent) for parent, column in columns.items()}

    def similarity(self, child: int, parent: int) -> float:
        return self._rows[child].get(parent, 0.0)

    def titles(self, child: int, parent: int) -> float:
        return overlap(self._titles[0][child], self._titles[1][parent], self._rarity)

    def closest(self, count: int) -> list[tuple[int, int]]:
        """The `count` most similar partners of every unit on either side, in the child's order."""
        pairs = {(child, parent) for child, near in self.parents_of.items() for parent in near[:count]}
        pairs |= {(child, parent) for parent, near in self.children_of.items() for child in near[:count]}
        return sorted(pairs)


def _nearest(similarities: dict[int, float], place: int) -> list[int]:
    """The others, the most similar first; ties go to the one that stands at the nearer place, then to the earlier."""
    return sorted(similarities, key=lambda other: (-similarities[other], abs(other - place), other))
