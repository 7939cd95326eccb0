"""What a load did: counts, and what a person should look at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from graph.loading.pairs import StoredPair
from graph.records import Document

Outcome = Literal["created", "replaced", "unchanged", "removed", "skipped"]


@dataclass(frozen=True, slots=True)
class Flag:
    """Something about a document that a person should look at."""

    document: str
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """One document done: its place in the run, from 1, and what became of it."""

    done: int
    document: str
    source: str
    outcome: Outcome


@dataclass(slots=True)
class LoadSummary:
    """How many documents were created, replaced, unchanged, removed, skipped, and what to look at.

    `skipped` are texts that are no plan, and second files of one document. `revision` is the graph's
    after the load.
    """

    created: int = 0
    replaced: int = 0
    unchanged: int = 0
    removed: int = 0
    skipped: int = 0
    flagged: list[Flag] = field(default_factory=list)
    revision: str = ""

    def add(self, outcome: Outcome) -> None:
        """Count one document."""
        setattr(self, outcome, getattr(self, outcome) + 1)


def flags(document: Document) -> Iterator[Flag]:
    """What a person should look at in a document."""
    for reason in _reasons(document):
        yield Flag(document.id, document.source, reason)


def stale_flags(document: Document, stale: Iterable[StoredPair]) -> Iterator[Flag]:
    """The comparisons that went because this document was read anew."""
    for pair in stale:
        if pair.relation == "COMPARED_WITH":
            gone = f"与 {pair.parent if pair.child == document.id else pair.child} 的对照已失效"
            remedy = f"；请运行 fengong align {pair.child} {pair.parent}" if document.is_plan else ""
            yield Flag(document.id, document.source, gone + remedy)


def _reasons(document: Document) -> Iterator[str]:
    if not document.is_plan:
        yield f"不是分工方案：{document.reason}"
        return
    if document.unexplained:
        yield f"责任分句中有 {len(document.unexplained)} 处未能解释"
    unregistered = sum(not agency.registered for agency in document.registry.agencies)
    if unregistered:
        yield f"{unregistered} 个机构不在名录中，待核对"
    for check in document.checks:
        if check.stated != check.found:
            yield f"文中称{check.what} {check.stated}，读得 {check.found}：{check.quote}"
