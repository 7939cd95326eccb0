"""The answers again, counted from the records in plain Python: no Cypher, no store, no shared code."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any

from graph.records import Assignment, Document, Task

Counts = dict[str, Any]


class Recount:
    """Everything that can be counted from some documents."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = tuple(documents)
        self.tasks = [(document, task) for document in self.documents for task in document.tasks]
        self.agencies = {agency.id: agency for d in self.documents for agency in d.registry.agencies}
        self.groups = {group.id: group for d in self.documents for group in d.registry.groups}
        self.members = {membership for d in self.documents for membership in d.registry.memberships}

    def reached(self, document: Document, group: str) -> set[str]:
        """The members of a class of all on the day of a document."""
        if self.groups[group].quantifier != "all":
            return set()
        day = document.header.issued_on
        return {
            m.agency_id
            for m in self.members
            if m.group_id == group
            and (m.since is None or (day is not None and m.since <= day))
            and (m.until is None or (day is not None and m.until > day))
        }

    def via(self, document: Document, task: Task) -> dict[str, set[str]]:
        """Bodies that a task reaches only through a class of all, each with its roles."""
        found: dict[str, set[str]] = defaultdict(set)
        for a in task.assignments:
            if a.kind == "group":
                for member in self.reached(document, a.actor_id) - named(task):
                    found[member].add(role_of(a))
        return found

    def indefinite_places(self, task: Task) -> set[str]:
        groups = {a.actor_id for a in task.assignments if a.kind == "group"}
        return {group[2:8] for group in groups if self.groups[group].quantifier == "indefinite"}

    def bodies(self, document: Document, task: Task, groups: str, role: str | None = None) -> dict[str, bool]:
        """The nodes that a task joins in a network, each with whether it leads."""
        found: dict[str, bool] = {}
        for a in task.assignments:
            if role is not None and role_of(a) != role:
                continue
            ids: Iterable[str] = ()
            if a.kind == "agency" or (a.kind == "group" and groups == "collapse"):
                ids = (a.actor_id,)
            elif a.kind == "group" and groups == "expand":
                ids = self.reached(document, a.actor_id)
            for id in ids:
                found[id] = found.get(id, False) or a.role == "lead"
        return found

    def edges(self, groups: str = "exclude", role: str | None = None, keep: Callable[[Task], bool] = bool) -> Counts:
        """(source, target) -> tasks, led by source alone, led by target alone, co-led, documents."""
        found: dict[tuple[str, str], list[Any]] = defaultdict(lambda: [0, 0, 0, 0, set()])
        for document, task in self.tasks:
            if not keep(task):
                continue
            bodies = self.bodies(document, task, groups, role)
            for a, b in combinations(sorted(bodies), 2):
                row = found[a, b]
                row[0] += 1
                row[1] += bodies[a] and not bodies[b]
                row[2] += bodies[b] and not bodies[a]
                row[3] += bodies[a] and bodies[b]
                row[4].add(document.id)
        return {pair: (*row[:4], len(row[4])) for pair, row in found.items()}  # type: ignore[misc]

    def workload(self, groups: str = "exclude", keep: Callable[[Document, Task], bool] | None = None) -> Counts:
        """agency -> led, responsible, supporting, guiding, tasks, with_deadline, only_named, via, possible."""
        kept = [(d, t) for d, t in self.tasks if keep is None or keep(d, t)]
        rows: Counts = {}
        candidates = set(self.agencies) | (set(self.groups) if groups == "collapse" else set())
        for body in candidates:
            row = Counter[str]()
            for document, task in kept:
                roles = {role_of(a) for a in task.assignments if a.actor_id == body}
                via = set() if roles else self.via(document, task).get(body, set())
                counted = roles or (via if groups == "expand" else set())
                row.update(counted)
                row["tasks"] += bool(counted)
                row["with_deadline"] += bool(counted) and any(x.owner == "task" for x in task.deadlines)
                row["only_named"] += bool(roles) and named(task) == {body}
                row["via"] += bool(via)
                if body in self.agencies:
                    open_ = self.agencies[body].place_code in self.indefinite_places(task)
                    row["possible"] += open_ and not roles and not via
            if row["tasks"]:
                names = ("lead", "responsible", "support", "guide")
                rows[body] = tuple(row[n] for n in (*names, "tasks", "with_deadline", "only_named", "via", "possible"))
        return rows

    def involvement(self, body: str) -> dict[str, str]:
        """task -> named, via_group, not_stated or excluded."""
        found = {}
        for document, task in self.tasks:
            kinds = {a.kind for a in task.assignments}
            if any(a.actor_id == body for a in task.assignments):
                found[task.id] = "named"
            elif body in self.via(document, task):
                found[task.id] = "via_group"
            elif task.open_list or "group" in kinds or "agency" not in kinds:
                found[task.id] = "not_stated"
            else:
                found[task.id] = "excluded"
        return found


def role_of(assignment: Assignment) -> str:
    """lead, responsible, support or guide."""
    return "guide" if assignment.role_detail == "guide" else assignment.role


def named(task: Task) -> set[str]:
    """The agencies that a task names in its clauses."""
    return {a.actor_id for a in task.assignments if a.kind == "agency"}


def accountability(task: Task) -> str:
    """How a task's accountability is built."""
    leads = {a.actor_id for a in task.assignments if a.role == "lead"}
    responsible = {kind: {a.actor_id for a in task.assignments if a.role == "responsible" and a.kind == kind}
                   for kind in ("agency", "group", "person")}  # fmt: skip
    if leads:
        return "single_lead" if len(leads) == 1 else "several_leads"
    if responsible["agency"]:
        alone = len(responsible["agency"]) == 1 and not responsible["group"] and not responsible["person"]
        return "single_responsible" if alone and not task.open_list else "joint_without_lead"
    if responsible["group"]:
        return "groups_only"
    if responsible["person"]:
        return "officials_only"
    return "support_only" if task.assignments else "none"
