"""Two documents of one issuer, or two readings of one document: what stayed, changed, came and went."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from graph.align.records import AlignedPair, Alignment
from graph.records import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionChange:
    """The newer document beside the older one.

    `kept` pairs have the same text (punctuation, layout and responsibility clauses aside), `changed` ones do not:
    a changed date is a change, however short. Both are in the newer document's order; `new` are units only there,
    `gone` units only in the older one. Agencies are ids with the printed names; a collaboration is a pair of agency ids
    (smaller first) that one task names together; classes of bodies do not count.
    """

    kept: tuple[AlignedPair, ...]
    changed: tuple[AlignedPair, ...]
    new: tuple[Task, ...]
    gone: tuple[Task, ...]
    entered: tuple[tuple[str, str], ...]
    left: tuple[tuple[str, str], ...]
    new_collaborations: tuple[tuple[str, str], ...]
    ended_collaborations: tuple[tuple[str, str], ...]


def version_change(alignment: Alignment) -> VersionChange:
    """The change that an alignment of the newer document (child) with the older one (parent) shows; also the change
    log of an edited document that is read again.
    """
    newer, older = alignment.child, alignment.parent
    same = [pair.share == pair.parent_share == 1.0 for pair in alignment.pairs]
    now, before = _agencies(newer.tasks), _agencies(older.tasks)
    together, together_before = _collaborations(newer.tasks), _collaborations(older.tasks)
    return VersionChange(
        kept=tuple(pair for pair, whole in zip(alignment.pairs, same, strict=True) if whole),
        changed=tuple(pair for pair, whole in zip(alignment.pairs, same, strict=True) if not whole),
        new=alignment.own,
        gone=alignment.dropped,
        entered=tuple(sorted((key, now[key]) for key in now.keys() - before.keys())),
        left=tuple(sorted((key, before[key]) for key in before.keys() - now.keys())),
        new_collaborations=tuple(sorted(together - together_before)),
        ended_collaborations=tuple(sorted(together_before - together)),
    )


def _agencies(tasks: Iterable[Task]) -> dict[str, str]:
    return {held.actor_id: held.canonical_name for task in tasks for held in task.assignments if held.kind == "agency"}


def _collaborations(tasks: Iterable[Task]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for task in tasks:
        bodies = sorted({held.actor_id for held in task.assignments if held.kind == "agency"})
        found.update(combinations(bodies, 2))
    return found
