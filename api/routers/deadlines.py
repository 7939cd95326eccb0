"""/v1/deadlines: one row a task and deadline."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query

from api import names
from api.models.deadline import DeadlinePage
from api.parameters import AgencyFilter, Ask, Day, DocumentFilter, Explain, ListParams, ThemeFilter, day
from api.replies import Rows, page, place
from api.route import AnswerRoute

router = APIRouter(prefix="/v1/deadlines", tags=["deadlines"], route_class=AnswerRoute)
_COLUMNS = ("task_id", "document", "number", "title", "kind", "name", "date", "precision", "owner", "action", "quote")


@router.get("", operation_id="listDeadlines", summary="时限清单", response_model_exclude_unset=True)
def list_deadlines(
    ask: Ask,
    listing: ListParams,
    explain: Explain,
    from_: Annotated[Day | None, Query(alias="from", description="日期不早于此日 / on or after this day")] = None,
    to: Annotated[Day | None, Query(description="日期不晚于此日 / on or before this day")] = None,
    kind: Annotated[
        Literal["by", "recurring", "conditional", "event", "ongoing"] | None,
        Query(description="类别：by 截至，recurring 周期，conditional 条件，event 事件，ongoing 长期 / kind"),
    ] = None,
    as_of: Annotated[
        Day | None, Query(description="以此日为准，标明日期是否已过 / mark the dates that had passed on this day")
    ] = None,
    owner: Annotated[
        Literal["task", "other"] | None,
        Query(description="task 本任务的，other 国家或其他机关的 / whose dates"),
    ] = None,
    document: DocumentFilter = None,
    agency: AgencyFilter = None,
    theme: ThemeFilter = None,
) -> DeadlinePage:
    """任务的时限；没有日期的也列出，除非按日期筛选。计划不载完成情况，所以只说“期限已过”，不说“逾期”。

    Deadlines of tasks; undated ones included unless filtered by date. A plan says nothing of completion:
    date_passed is all that can be told.
    """
    given = {
        "document": names.in_filter(ask, "document", document),
        "agency": names.in_filter(ask, "agency", agency),
        "theme": names.in_filter(ask, "theme", theme),
        "from": day(from_),
        "to": day(to),
        "kind": kind,
        "owner": owner,
        "as_of": day(as_of),
    }

    def entry(row: Mapping[str, Any]) -> dict[str, Any]:
        passed = {"date_passed": row["date_passed"]} if as_of else {}
        return place(row, *_COLUMNS) | passed

    def items(rows: Rows) -> list[dict[str, Any]]:
        return [entry(row) for row in rows]

    return page(DeadlinePage, ask, "deadlines", given, listing, explain=explain, items=items)
