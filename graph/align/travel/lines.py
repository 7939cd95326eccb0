"""What travelled, for people: one line a body with its way, a deadline or a target that did not stay the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.align.records import Alignment
from graph.align.travel.deadlines import DeadlineTravel
from graph.align.travel.roles import RoleOutcome, RoleTravel, Travel
from graph.align.travel.targets import TargetTravel
from graph.align.wording import ROLE_WORDS
from graph.records import Assignment

ROLE_OUTCOMES: dict[RoleOutcome, str] = {
    "changed": "职责改变",
    "no_local_body": "无对应机构",
    "no_counterpart": "对方没有",
    "kept": "职责相同",
}
ROLE_ORDER = tuple(ROLE_OUTCOMES)
DEADLINE_OUTCOMES = {
    "same": "期限相同",
    "brought_forward": "期限提前",
    "postponed": "期限推后",
    "changed": "期限改变",
    "lost": "期限未写",
    "left_out": "该句未取",
    "added": "新增期限",
}
TARGET_OUTCOMES = {
    "same": "目标相同",
    "raised": "数值提高",
    "lowered": "数值降低",
    "lost": "目标未写",
    "left_out": "该句未取",
    "added": "新增目标",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelLine:
    """What happened, in which units (printed numbers, one for each time), and how it reads on either side."""

    subject: str
    outcome: str
    child_numbers: tuple[str, ...]
    parent_numbers: tuple[str, ...]
    child: str
    parent: str


def travel_lines(travelled: Travel, alignment: Alignment) -> tuple[TravelLine, ...]:
    """All travels as lines, roles first; a body that went the same way in several units is one line.

    Deadlines and targets that stayed the same are left out.
    """
    numbers = {task.id: task.number for document in (alignment.child, alignment.parent) for task in document.tasks}
    return (
        *_roles(travelled.roles, numbers),
        *_deadlines(travelled.deadlines, numbers),
        *_targets(travelled.targets, numbers),
    )


def _roles(travels: tuple[RoleTravel, ...], numbers: dict[str, str]) -> Iterator[TravelLine]:
    ways: dict[tuple[RoleOutcome, str, str], list[RoleTravel]] = {}
    for found in travels:
        ways.setdefault((found.outcome, _held(found.child), _held(found.parent)), []).append(found)
    for (outcome, child, parent), same in sorted(ways.items(), key=lambda way: ROLE_ORDER.index(way[0][0])):
        yield TravelLine(
            subject="职责",
            outcome=ROLE_OUTCOMES[outcome],
            child_numbers=tuple(numbers[found.child_task] for found in same if found.child_task),
            parent_numbers=tuple(numbers[found.parent_task] for found in same if found.parent_task),
            child=child,
            parent=parent,
        )


def _held(assignment: Assignment | None) -> str:
    return f"{assignment.name}（{ROLE_WORDS[assignment.role]}）" if assignment else ""


def _deadlines(travels: tuple[DeadlineTravel, ...], numbers: dict[str, str]) -> Iterator[TravelLine]:
    for found in travels:
        if found.outcome != "same":
            yield TravelLine(
                subject="期限",
                outcome=DEADLINE_OUTCOMES[found.outcome],
                child_numbers=(numbers[found.child_task],),
                parent_numbers=(numbers[found.parent_task],),
                child=found.child.quote if found.child else "",
                parent=found.parent.quote if found.parent else "",
            )


def _targets(travels: tuple[TargetTravel, ...], numbers: dict[str, str]) -> Iterator[TravelLine]:
    for found in travels:
        if found.outcome != "same":
            stricter = {True: "（更严）", False: "（更宽）", None: ""}[found.stricter]
            yield TravelLine(
                subject="目标",
                outcome=TARGET_OUTCOMES[found.outcome] + stricter,
                child_numbers=(numbers[found.child_task],),
                parent_numbers=(numbers[found.parent_task],),
                child=found.child.quote if found.child else "",
                parent=found.parent.quote if found.parent else "",
            )
