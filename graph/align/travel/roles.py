"""Who inherited what: how roles, deadlines and targets travelled from the parent's units to the child's.

Bodies are matched by the registry key behind the place code of their ids: 000000:development-reform
(国家发展改革委) and 430000:development-reform (省发展改革委) hold the same post on two levels. Nothing is
matched by resemblance of names; a body without a registry key meets only itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph.align.records import AlignedPair, Alignment, Kind
from graph.align.travel.deadlines import DeadlineTravel, deadline_travels
from graph.align.travel.targets import TargetTravel, target_travels
from graph.records import Assignment, Task

RoleOutcome = Literal["kept", "changed", "no_local_body", "no_counterpart"]
TEXT_TAKEN: tuple[Kind, ...] = ("copied", "narrowed", "extended")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTravel:
    """A body's role above and below. `key` is the registry key, without the place.

    kept: the same role; changed: another role; no_local_body: a role of the parent's unit that no unit
    of the child took up; no_counterpart: a body of the child's unit that the parent's did not have.
    """

    key: str
    outcome: RoleOutcome
    child_task: str | None
    parent_task: str | None
    child: Assignment | None
    parent: Assignment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Travel:
    """All travels of an alignment, in the child's order, then the parent's."""

    roles: tuple[RoleTravel, ...]
    deadlines: tuple[DeadlineTravel, ...]
    targets: tuple[TargetTravel, ...]


def travel(alignment: Alignment, *, kinds: tuple[Kind, ...] = TEXT_TAKEN) -> Travel:
    """How roles, deadlines and targets travelled along the pairs of these kinds."""
    pairs = [pair for pair in alignment.pairs if pair.kind in kinds]
    return Travel(
        roles=tuple(_role_travels(pairs)),
        deadlines=tuple(found for pair in pairs for found in deadline_travels(pair)),
        targets=tuple(found for pair in pairs for found in target_travels(pair)),
    )


def registry_key(actor_id: str) -> str:
    """The key of an agency without its place: 430000:development-reform -> development-reform."""
    return actor_id.partition(":")[2]


def _bodies(task: Task) -> dict[str, list[Assignment]]:
    found: dict[str, list[Assignment]] = {}
    for assignment in task.assignments:
        if assignment.kind == "agency":
            found.setdefault(registry_key(assignment.actor_id), []).append(assignment)
    return found


def _role_travels(pairs: list[AlignedPair]) -> Iterable[RoleTravel]:
    met_below: set[tuple[str, str]] = set()
    met_above: set[tuple[str, str]] = set()
    for pair in pairs:
        mine, theirs = _bodies(pair.child), _bodies(pair.parent)
        for key in [key for key in theirs if key in mine]:
            met_above.add((pair.parent.id, key))
            met_below.add((pair.child.id, key))
            yield from _meet(key, pair, mine[key], theirs[key])
    seen: set[str] = set()
    for task in (pair.child for pair in pairs):
        if task.id not in seen:
            seen.add(task.id)
            yield from (
                RoleTravel(
                    key=key, outcome="no_counterpart", child_task=task.id, parent_task=None, child=held, parent=None
                )
                for key, roles in _bodies(task).items()
                if (task.id, key) not in met_below
                for held in roles
            )
    for task in sorted({pair.parent.id: pair.parent for pair in pairs}.values(), key=lambda task: task.start):
        yield from (
            RoleTravel(key=key, outcome="no_local_body", child_task=None, parent_task=task.id, child=None, parent=held)
            for key, roles in _bodies(task).items()
            if (task.id, key) not in met_above
            for held in roles
        )


def _meet(key: str, pair: AlignedPair, mine: list[Assignment], theirs: list[Assignment]) -> Iterable[RoleTravel]:
    """Equal roles first; what is left meets in printed order, and of a longer list the rest meets the last."""
    below = list(mine)
    for held in theirs:
        equal = next((other for other in below if other.role == held.role), None)
        other = equal or (below[0] if below else mine[-1])
        if other in below:
            below.remove(other)
        yield RoleTravel(
            key=key,
            outcome="kept" if other.role == held.role else "changed",
            child_task=pair.child.id,
            parent_task=pair.parent.id,
            child=other,
            parent=held,
        )
