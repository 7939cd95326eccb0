"""/v1/tasks: tasks with their filters, and one task with all its evidence."""

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query

from api import names, tasks_of
from api.models.evidence import TaskAnswer
from api.models.task import TaskPage
from api.parameters import (
    AgencyFilter,
    Ask,
    Day,
    DocumentFilter,
    Explain,
    ListParams,
    RoleFilter,
    Text,
    ThemeFilter,
    day,
)
from api.replies import explained, page
from api.route import AnswerRoute
from graph.errors import NotFound

router = APIRouter(prefix="/v1/tasks", tags=["tasks"], route_class=AnswerRoute)


@router.get("", operation_id="listTasks", summary="任务清单", response_model_exclude_unset=True)
def list_tasks(
    ask: Ask,
    listing: ListParams,
    explain: Explain,
    document: DocumentFilter = None,
    agency: AgencyFilter = None,
    role: RoleFilter = None,
    theme: ThemeFilter = None,
    due_from: Annotated[Day | None, Query(description="本任务的时限不早于此日 / due on or after this day")] = None,
    due_to: Annotated[Day | None, Query(description="本任务的时限不晚于此日 / due on or before this day")] = None,
    q: Text = None,
    level: Annotated[
        Literal["topic", "task", "measure"] | None,
        Query(description="层级：topic 专题，task 任务，measure 措施 / level"),
    ] = None,
) -> TaskPage:
    """任务清单；各项筛选可以合用，agency 与 role 一起给出时指该机构以此角色承担。

    Tasks; the filters combine. With agency and role together: that body in that role.
    """
    given = {
        "document": names.in_filter(ask, "document", document),
        "agency": names.in_filter(ask, "agency", agency),
        "role": role,
        "theme": names.in_filter(ask, "theme", theme),
        "due_from": day(due_from),
        "due_to": day(due_to),
        "q": q,
        "level": level,
    }
    return page(TaskPage, ask, "tasks", given, listing, explain=explain, items=lambda rows: tasks_of.cards(ask, rows))


@router.get("/{task}", operation_id="getTask", summary="一项任务及其全部依据", response_model_exclude_unset=True)
def get_task(
    ask: Ask,
    task: Annotated[
        str, Path(description="任务编号 / id of the task", examples=["430000-2021-1f0c92ab.14"], max_length=200)
    ],
    explain: Explain,
) -> TaskAnswer:
    """一项任务的原文、责任方、时限、主题、目标、举措；每项事实都有原文、位置和规则。

    One task: text, bodies, deadlines, themes, targets and actions, each fact with quote, position and rule.
    """
    row = ask.one("task", {"task": task})
    if row is None:
        raise NotFound(f"图中没有任务“{task[:80]}”", where=task[:80], remedy="任务编号见 /v1/tasks")
    answer = tasks_of.whole(ask, row) | {"revision": ask.revision}
    return TaskAnswer.model_validate(answer | explained(ask, explain))
