"""Pairs of units worth considering, each measured: overlap, score and the kind it would have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.align.automaton import SuffixAutomaton
from graph.align.commonplace import Commonplace
from graph.align.kinds import decide_kind
from graph.align.overlap import Overlap, measure_overlap
from graph.align.records import Kind
from graph.align.similarity import Rarity, cosines, grams, overlap, vector
from graph.align.thresholds import Thresholds
from graph.align.units import Unit


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
    wording = _Wording(children, parents)
    facts = Rarity([unit.facts for unit in (*children, *parents)])
    commonplace = Commonplace([unit.folded for unit in children], [unit.folded for unit in parents], thresholds)
    marks = [commonplace.mark(unit.folded.chars) for unit in children]
    automata: dict[int, SuffixAutomaton] = {}
    found: list[Candidate] = []
    for mine, theirs in wording.closest(thresholds.candidates_per_unit):
        child, parent = children[mine], parents[theirs]
        if theirs not in automata:
            automata[theirs] = SuffixAutomaton(parent.folded.chars)
        shared = measure_overlap(child.folded, parent.folded, automata[theirs], marks[mine], thresholds)
        weighted = (
            thresholds.weight_wording * wording.similarity(mine, theirs)
            + thresholds.weight_reuse * max(shared.taken, shared.parent_taken)
            + thresholds.weight_title * wording.titles(mine, theirs)
            + thresholds.weight_facts * overlap(child.facts, parent.facts, facts, doubt=thresholds.fact_doubt)
        )
        score = min(1.0, max(weighted, shared.taken * shared.parent_taken))
        kind = decide_kind(shared, score, thresholds)
        if kind:
            found.append(Candidate(mine, theirs, kind, round(score, 4), shared))
    return found


class _Wording:
    """Similarity of wording between all units of two documents."""

    def __init__(self, children: Sequence[Unit], parents: Sequence[Unit]) -> None:
        counts = [grams(unit.folded.chars) for unit in (*children, *parents)]
        self._rarity = Rarity(counts)
        vectors = [vector(count, self._rarity) for count in counts]
        self._rows = cosines(vectors[: len(children)], vectors[len(children) :])
        self._titles = [grams(unit.title) for unit in children], [grams(unit.title) for unit in parents]

    def similarity(self, child: int, parent: int) -> float:
        return self._rows[child].get(parent, 0.0)

    def titles(self, child: int, parent: int) -> float:
        return overlap(self._titles[0][child], self._titles[1][parent], self._rarity)

    def closest(self, count: int) -> Iterator[tuple[int, int]]:
        """The `count` most similar partners of every unit on either side, in the child's order."""
        pairs: set[tuple[int, int]] = set()
        columns: dict[int, list[tuple[float, int]]] = {}
        for child, row in enumerate(self._rows):
            ranked = sorted(row.items(), key=lambda item: (-item[1], abs(item[0] - child), item[0]))
            pairs.update((child, parent) for parent, _ in ranked[:count])
            for parent, similarity in row.items():
                columns.setdefault(parent, []).append((similarity, child))
        for parent, column in columns.items():
            column.sort(key=lambda item: (-item[0], abs(item[1] - parent), item[1]))
            pairs.update((child, parent) for _, child in column[:count])
        yield from sorted(pairs)
