"""/v1/search: tasks, agencies and themes that contain a text."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.models.search import SearchPage
from api.paging import Order
from api.parameters import Ask, Explain, ListParams
from api.replies import page_of
from api.route import AnswerRoute

router = APIRouter(prefix="/v1/search", tags=["search"], route_class=AnswerRoute)
_ORDER = Order((("rank", "integer", False), ("kind", "string", False), ("id", "string", False)))
_TITLE, _TEXT = 4, 5  # ranks of a task behind those of names: text in its title, text elsewhere


@router.get("", operation_id="search", summary="搜索", response_model_exclude_unset=True)
def search(
    ask: Ask,
    listing: ListParams,
    explain: Explain,
    q: Annotated[
        str,
        Query(
            description="所找的文字；机构也认拼音首字母 / text to look for; pinyin initials find bodies",
            min_length=1,
            max_length=200,
            examples=["市场监管"],
        ),
    ],
) -> SearchPage:
    """含有这段文字的机构、主题、任务；名称或别称完全相同的排在最前。

    Bodies, themes and tasks that contain the text; exact names and aliases first.
    """
    agencies = [
        {"kind": "agency", "id": row["id"], "name": row["name"], "rank": row["rank"], "note": row["short_name"]}
        for row in ask.rows("agencies", {"q": q, "named": False})
    ]
    themes = [
        {"kind": "theme", "id": row["id"], "name": row["name"], "rank": row["rank"], "note": row["group"]}
        for row in ask.rows("themes", {"q": q})
    ]
    tasks = [
        {
            "kind": "task",
            "id": row["task_id"],
            "name": row["title"],
            "rank": _TITLE if q in row["title"] else _TEXT,
            "note": row["document"],
        }
        for row in ask.rows("tasks", {"q": q})
    ]
    hits = sorted([*agencies, *themes, *tasks], key=lambda hit: (hit["rank"], hit["kind"], hit["id"]))
    return page_of(SearchPage, ask, hits, _ORDER, listing, explain=explain)
