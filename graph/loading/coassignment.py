"""Who is named together: the CO_ASSIGNED counts of a set of tasks, and the difference between two sets.

Every task belongs to one document, so the counts of the whole graph are the sums over its documents:
a document that changes adds the difference between its new and its old counts, and no other pair
of bodies is looked at. Only named bodies count; classes of bodies and officials do not.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.rows.tables import Row, Tables

ROLE_TABLES: Mapping[str, str] = {"led_by": "LED_BY", "assigned_to": "ASSIGNED_TO", "supported_by": "SUPPORTED_BY"}

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Role:
    """An agency's role in a task; `role` is the relationship's type."""

    task: str
    agency: str
    role: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What two agencies share: `led_by_a` counts the tasks that the first leads and the second does not."""

    tasks: int = 0
    led_by_a: int = 0
    led_by_b: int = 0
    co_led: int = 0
    documents: int = 0

    def __add__(self, other: "Shared") -> "Shared":
        return Shared(
            self.tasks + other.tasks,
            self.led_by_a + other.led_by_a,
            self.led_by_b + other.led_by_b,
            self.co_led + other.co_led,
            self.documents + other.documents,
        )

    def __neg__(self) -> "Shared":
        return Shared(-self.tasks, -self.led_by_a, -self.led_by_b, -self.co_led, -self.documents)


_NOTHING = Shared()
_THE_DOCUMENT = Shared(documents=1)


def roles(tables: Tables) -> list[Role]:
    """The roles of named bodies among a document's rows."""
    agencies = {row["id"] for row in tables.nodes("agency")}
    return [
        Role(task=row["start_id"], agency=row["end_id"], role=role)
        for table, role in ROLE_TABLES.items()
        for row in tables.links(table)
        if row["end_id"] in agencies
    ]


def count(document_roles: Iterable[Role]) -> dict[Pair, Shared]:
    """The pairs (smaller id first) that one document's tasks name together."""
    named: dict[str, dict[str, bool]] = defaultdict(dict)
    for role in document_roles:
        leads = named[role.task].get(role.agency, False)
        named[role.task][role.agency] = leads or role.role == "LED_BY"
    pairs: dict[Pair, Shared] = {}
    for agencies in named.values():
        for a, b in combinations(sorted(agencies), 2):
            mine, theirs = agencies[a], agencies[b]
            task = Shared(1, int(mine and not theirs), int(theirs and not mine), int(mine and theirs))
            pairs[a, b] = pairs.get((a, b), _THE_DOCUMENT) + task
    return pairs


def difference(old: Mapping[Pair, Shared], new: Mapping[Pair, Shared]) -> list[Row]:
    """The rows that turn the old counts into the new ones; pairs that stay the same are left out."""
    rows = []
    for a, b in sorted(old.keys() | new.keys()):
        delta = new.get((a, b), _NOTHING) + -old.get((a, b), _NOTHING)
        if delta != _NOTHING:
            rows.append(
                {
                    "start_id": a,
                    "end_id": b,
                    "tasks": delta.tasks,
                    "led_by_a": delta.led_by_a,
                    "led_by_b": delta.led_by_b,
                    "co_led": delta.co_led,
                    "documents": delta.documents,
                }
            )
    return rows
