"""The answer of an alignment: which unit of one document corresponds to which of another, and why.

(:Task)-[:ALIGNS_WITH {kind, score, share, spans}]->(:Task), from the child (or newer) document to its
parent (or older) one. Every matched span is evidence on both sides: its quote stands verbatim in its
own document at its offsets.
"""

from dataclasses import dataclass
from typing import Literal

from graph.records import Document, Evidence, Task

Kind = Literal["copied", "narrowed", "extended", "related"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedSpan:
    """One verbatim run: the same characters on both sides, but for punctuation, width and blanks."""

    child: Evidence
    parent: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFacts:
    """What two units have in common beside their wording, as printed names; sorted, without repeats."""

    themes: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedPair:
    """A unit of the child document beside the unit of the parent document it takes up.

    `share` is the verbatim share of the child's text and `parent_share` that of the parent's (0 to 1,
    responsibility clauses, headings of other units and punctuation not counted); `score` says how
    strongly the two belong together (0 to 1); `actions` are pairs of ordinals (child, parent) of the
    sentences that share a matched span.
    """

    child: Task
    parent: Task
    kind: Kind
    share: float
    parent_share: float
    score: float
    spans: tuple[MatchedSpan, ...]
    shared: SharedFacts
    actions: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Two documents laid beside each other; pairs in the child's order, then the parent's.

    `own` are the child's units that nothing in the parent corresponds to, `dropped` the parent's that
    nothing in the child takes up. Both are answers, not gaps.
    """

    child: Document
    parent: Document
    pairs: tuple[AlignedPair, ...]
    own: tuple[Task, ...]
    dropped: tuple[Task, ...]
