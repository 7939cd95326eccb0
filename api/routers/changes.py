"""/v1/changes: what changed in the graph since a revision."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.models.change import ChangePage
from api.parameters import Ask, Explain, ListParams
from api.replies import page
from api.route import AnswerRoute
from graph.errors import InvalidParameter

router = APIRouter(prefix="/v1/changes", tags=["documents"], route_class=AnswerRoute)


@router.get("", operation_id="listChanges", summary="图的变更", response_model_exclude_unset=True)
def list_changes(
    ask: Ask,
    listing: ListParams,
    explain: Explain,
    since: Annotated[
        str | None,
        Query(
            description="起始版本（某次答案的 revision），不含；不给则从头 / revision to begin after", max_length=100
        ),
    ] = None,
) -> ChangePage:
    """图自某个版本以来的变更，按文件：新增、更新、移除。

    What changed in the graph since a revision, by document.
    """
    if since and since not in {row["revision"] for row in ask.rows("changes", shown=False)}:
        raise InvalidParameter(
            "图的变更记录中没有这个版本", where="since", remedy="用先前答案中的 revision，或不带 since 从头取"
        )
    return page(ChangePage, ask, "changes", {"since": since}, listing, explain=explain)
