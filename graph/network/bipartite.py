"""Who is named in which task: the two-mode network before any projection.

Rows come from a query; nothing here knows of a store. Everything is sorted by id, so equal rows in
any order give equal arrays, and every later result is the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from graph.errors import InvalidParameter

Role = Literal["lead", "responsible", "support", "guide"]
ROLES: tuple[Role, ...] = ("lead", "responsible", "support", "guide")


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """One body named in one task with one role; a body with two roles has two rows.

    `open_list` says that the task's list ends in 等; `issued_on` is the document's ISO date.
    """

    task_id: str
    agency_id: str
    role: Role
    document_id: str = ""
    issued_on: str | None = None
    open_list: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A named body as the network needs it; `level`, `kind` and `line` are the groups it can fall into."""

    id: str
    name: str
    level: str = ""
    kind: str = ""
    line: str = ""
    place: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Bipartite:
    """Bodies x tasks. `named[i, t]` is true where body i is named in task t with any role."""

    agencies: tuple[Agency, ...]
    tasks: tuple[str, ...]
    documents: tuple[str, ...]
    task_document: tuple[str, ...]
    task_issued_on: tuple[str | None, ...]
    open_tasks: frozenset[str]
    roles: Mapping[Role, NDArray[np.bool_]]

    @cached_property
    def named(self) -> NDArray[np.bool_]:
        """Bodies x tasks, whatever the role."""
        either = np.zeros((len(self.agencies), len(self.tasks)), dtype=np.bool_)
        for matrix in self.roles.values():
            either |= matrix
        return either

    @cached_property
    def task_sizes(self) -> NDArray[np.int64]:
        """Number of bodies named in each task."""
        return np.asarray(self.named.sum(axis=0, dtype=np.int64))

    @cached_property
    def agency_tasks(self) -> NDArray[np.int64]:
        """Number of distinct tasks that name each body."""
        return np.asarray(self.named.sum(axis=1, dtype=np.int64))

    def task_members(self, task: int) -> NDArray[np.int64]:
        """Positions of the bodies named in a task, ascending."""
        return np.flatnonzero(self.named[:, task])


def bipartite(memberships: Iterable[Membership], agencies: Iterable[Agency]) -> Bipartite:
    """Build the two-mode network.

    Bodies that no membership names are left out: the network is of those that the documents name.
    Raises InvalidParameter for a membership whose body is not among `agencies`, an unknown role, or
    a task that is said to stand in two documents.
    """
    rows = list(memberships)
    known = {agency.id: agency for agency in agencies}
    task_rows: dict[str, Membership] = {}
    for row in rows:
        if row.agency_id not in known:
            raise InvalidParameter(
                f"membership names an agency that is not in the list: {row.agency_id}",
                where=row.task_id,
                remedy="pass every agency that the memberships name",
            )
        if row.role not in ROLES:
            raise InvalidParameter(f"unknown role: {row.role}", where=row.task_id, remedy=f"one of {', '.join(ROLES)}")
        first = task_rows.setdefault(row.task_id, row)
        if first.document_id != row.document_id:
            raise InvalidParameter(
                f"task stands in two documents: {first.document_id} and {row.document_id}",
                where=row.task_id,
                remedy="task ids begin with their document's id; check the query",
            )
    bodies = sorted({row.agency_id for row in rows})
    tasks = sorted(task_rows)
    body_at = {body: i for i, body in enumerate(bodies)}
    task_at = {task: t for t, task in enumerate(tasks)}
    roles = {role: np.zeros((len(bodies), len(tasks)), dtype=np.bool_) for role in ROLES}
    for row in rows:
        roles[row.role][body_at[row.agency_id], task_at[row.task_id]] = True
    return Bipartite(
        agencies=tuple(known[body] for body in bodies),
        tasks=tuple(tasks),
        documents=tuple(sorted({row.document_id for row in rows})),
        task_document=tuple(task_rows[task].document_id for task in tasks),
        task_issued_on=tuple(task_rows[task].issued_on for task in tasks),
        open_tasks=frozenset(row.task_id for row in rows if row.open_list),
        roles=roles,
    )
