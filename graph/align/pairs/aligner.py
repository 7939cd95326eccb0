"""Lay a document beside its parent or its predecessor: which unit takes up which.

A pure function of two documents and the thresholds: same documents, same pairs, same order. Nothing
is learnt and nothing is guessed; what is not aligned is named as own or dropped.
"""

from collections import Counter

from graph.align.pairs.candidates import Candidate, find_candidates
from graph.align.pairs.selection import select
from graph.align.pairs.units import Unit, units_of
from graph.align.records import AlignedPair, Alignment, MatchedSpan, SharedFacts
from graph.align.thresholds import Thresholds, default_thresholds
from graph.records import Document


def align(child: Document, parent: Document, thresholds: Thresholds | None = None) -> Alignment:
    """Every unit of `child` (the lower or newer document) beside the units of `parent` it takes up.

    One unit may take up several, and several may take up one. A document without tasks aligns with
    nothing: all units of the other are own or dropped.
    """
    limits = thresholds or default_thresholds()
    children, parents = units_of(child), units_of(parent)
    candidates = find_candidates(children, parents, limits)
    pairs = tuple(
        _pair(child, parent, children[found.child], parents[found.parent], found, limits.run_substance)
        for found in select(candidates, children, parents, limits)
    )
    mine, theirs = {pair.child.id for pair in pairs}, {pair.parent.id for pair in pairs}
    return Alignment(
        child=child,
        parent=parent,
        pairs=pairs,
        own=tuple(unit.task for unit in children if unit.task.id not in mine),
        dropped=tuple(unit.task for unit in parents if unit.task.id not in theirs),
    )


def _pair(child: Document, parent: Document, mine: Unit, theirs: Unit, found: Candidate, least: int) -> AlignedPair:
    spans = tuple(
        MatchedSpan(
            child=mine.folded.evidence(child.text, run.child, run.child + run.size),
            parent=theirs.folded.evidence(parent.text, run.parent, run.parent + run.size),
        )
        for run in found.overlap.runs
    )
    return AlignedPair(
        child=mine.task,
        parent=theirs.task,
        kind=found.kind,
        share=round(found.overlap.share, 4),
        parent_share=round(found.overlap.parent_share, 4),
        score=found.score,
        spans=spans,
        shared=_shared(mine, theirs),
        actions=_actions(mine, theirs, found, least),
    )


def _shared(mine: Unit, theirs: Unit) -> SharedFacts:
    common = sorted(mine.facts & theirs.facts)
    named = {
        prefix: tuple(fact.removeprefix(f"{prefix}:") for fact in common if fact.startswith(f"{prefix}:"))
        for prefix in ("theme", "quoted", "citation", "target")
    }
    return SharedFacts(
        themes=named["theme"], quoted=named["quoted"], citations=named["citation"], targets=named["target"]
    )


def _actions(mine: Unit, theirs: Unit, found: Candidate, least: int) -> tuple[tuple[int, int], ...]:
    """Pairs of sentences that share at least `least` characters of the runs."""
    below, above = _sentences(mine), _sentences(theirs)
    met = Counter(
        (below.get(mine.folded.positions[run.child + step]), above.get(theirs.folded.positions[run.parent + step]))
        for run in found.overlap.runs
        for step in range(run.size)
    )
    return tuple(
        sorted((child, parent) for (child, parent), count in met.items() if child and parent and count >= least)
    )


def _sentences(unit: Unit) -> dict[int, int]:
    """The ordinal of the action that each character of the unit belongs to; ordinals count from 1."""
    return {offset: action.ordinal for action in unit.task.actions for offset in range(action.start, action.end)}
