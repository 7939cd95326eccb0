"""What travelled, in sentences' worth of Chinese: one line a role, deadline or target that did not stay the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.align.deadline_travel import DeadlineTravel
from graph.align.records import Alignment
from graph.align.target_travel import TargetTravel
from graph.align.travel import RoleTravel, Travel
from graph.align.wording import ROLE_WORDS

ROLE_OUTCOMES = {"kept": "职责相同", "changed": "职责改变", "no_local_body": "无对应机构", "no_counterpart": "对方没有"}
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
    """What happened, in which units (printed numbers), and how it reads on either side."""

    subject: str
    outcome: str
    child_number: str
    parent_number: str
    child: str
    parent: str


def travel_lines(travelled: Travel, alignment: Alignment) -> tuple[TravelLine, ...]:
    """All travels as lines, roles first; deadlines and targets that stayed the same are left out."""
    numbers = {task.id: task.number for document in (alignment.child, alignment.parent) for task in document.tasks}
    return (
        *(_role(found, numbers) for found in travelled.roles),
        *_deadlines(travelled.deadlines, numbers),
        *_targets(travelled.targets, numbers),
    )


def _role(found: RoleTravel, numbers: dict[str, str]) -> TravelLine:
    return TravelLine(
        subject="职责",
        outcome=ROLE_OUTCOMES[found.outcome],
        child_number=numbers.get(found.child_task or "", ""),
        parent_number=numbers.get(found.parent_task or "", ""),
        child=f"{found.child.name}（{ROLE_WORDS[found.child.role]}）" if found.child else "",
        parent=f"{found.parent.name}（{ROLE_WORDS[found.parent.role]}）" if found.parent else "",
    )


def _deadlines(travels: tuple[DeadlineTravel, ...], numbers: dict[str, str]) -> Iterator[TravelLine]:
    for found in travels:
        if found.outcome != "same":
            yield TravelLine(
                subject="期限",
                outcome=DEADLINE_OUTCOMES[found.outcome],
                child_number=numbers[found.child_task],
                parent_number=numbers[found.parent_task],
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
                child_number=numbers[found.child_task],
                parent_number=numbers[found.parent_task],
                child=found.child.quote if found.child else "",
                parent=found.parent.quote if found.parent else "",
            )
