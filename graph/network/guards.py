"""When a number is withheld: one plan is a small sample, and some figures would rest on next to nothing."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from graph.network.bipartite import Bipartite

MIN_TASKS = 20

Code = Literal["few-tasks", "one-task", "undefined", "size", "no-fit", "stopped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A measure that is not shown, and why, for people (zh, en) and for programs (`code`)."""

    measure: str
    code: Code
    zh: str
    en: str


def too_few(measure: str, tasks: int) -> Withheld | None:
    """Withhold below MIN_TASKS tasks that feed the measure (for ties: tasks that name two bodies or more)."""
    if tasks >= MIN_TASKS:
        return None
    return Withheld(
        measure=measure,
        code="few-tasks",
        zh=f"仅有 {tasks} 项任务构成关系，少于 {MIN_TASKS} 项，不显示该指标",
        en=f"only {tasks} tasks feed this measure, fewer than {MIN_TASKS}",
    )


def one_task(
    measure: str, two_mode: Bipartite, groups: list[str], heads: NDArray[np.bool_], tails: NDArray[np.bool_]
) -> Withheld | None:
    """Withhold a cross-group measure when a single task supplies every tie across groups.

    A task joins each of its `heads` with each of its `tails` (both bodies x tasks): all named bodies
    for co-assignment, leads and the others for a directed network.
    """
    supplying: list[int] = []
    for task in np.flatnonzero(heads.any(axis=0) & tails.any(axis=0)):
        ends = {groups[i] for i in np.flatnonzero(heads[:, task] | tails[:, task])}
        if len(ends) > 1:
            supplying.append(int(task))
            if len(supplying) > 1:
                return None
    if not supplying:
        return None
    name = two_mode.tasks[supplying[0]]
    return Withheld(
        measure=measure,
        code="one-task",
        zh=f"全部跨组关系仅来自一项任务（{name}），不显示该指标",
        en=f"one task ({name}) supplies all ties across groups",
    )


def undefined(measure: str, zh: str, en: str) -> Withheld:
    """Withhold where the formula has no answer on this network."""
    return Withheld(measure=measure, code="undefined", zh=zh, en=en)


def too_large(measure: str, bodies: int, tasks: int) -> Withheld:
    """Withhold a costly check at a size where nobody would wait for it; effort="full" computes it."""
    return Withheld(
        measure=measure,
        code="size",
        zh=f"{bodies} 个单位、{tasks} 项任务，该检验耗时过长，默认不算（可用 fengong network --effort full 算出）",
        en=f"too costly by default at {bodies} bodies and {tasks} tasks (`fengong network --effort full` computes it)",
    )


def stopped(measure: str, *, late: bool) -> Withheld:
    """Withhold what was not computed: it took longer than the service allows (`late`), or failed."""
    return Withheld(
        measure=measure,
        code="stopped",
        zh="计算超过服务的时限，请按文件或主题缩小范围，或用 fengong network" if late else "计算出错，详见服务日志",
        en="took longer than the service allows: choose a document or theme, or use `fengong network`"
        if late
        else "the computation failed: see the log of the service",
    )
