"""/v1/themes: reform themes and who advances them."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import names
from api.models.theme import ThemeAgencyPage, ThemeAnswer, ThemePage
from api.parameters import Ask, DocumentFilter, Explain, ListParams, Text, ThemePath
from api.replies import explained, page
from api.route import AnswerRoute

router = APIRouter(prefix="/v1/themes", tags=["themes"], route_class=AnswerRoute)


@router.get("", operation_id="listThemes", summary="主题清单", response_model_exclude_unset=True)
def list_themes(
    ask: Ask,
    listing: ListParams,
    explain: Explain,
    q: Text = None,
    document: DocumentFilter = None,
    group: Annotated[str | None, Query(description="主题类别 / group of themes", max_length=50)] = None,
) -> ThemePage:
    """任务推进的改革主题，按任务数排列；q 先列名称或别称完全相同的。

    Reform themes that tasks advance, by number of tasks; q ranks exact names and aliases first.
    """
    given = {"q": q, "document": names.in_filter(ask, "document", document), "group": group}
    return page(ThemePage, ask, "themes", given, listing, explain=explain)


@router.get("/{theme}", operation_id="getTheme", summary="一个主题", response_model_exclude_unset=True)
def get_theme(ask: Ask, theme: ThemePath, explain: Explain) -> ThemeAnswer:
    """一个改革主题，以及推进它的任务数和文件数。

    One reform theme, with the number of tasks and documents that advance it.
    """
    row = ask.rows("theme", {"theme": names.in_path(ask, "theme", theme)})[0]
    return ThemeAnswer.model_validate(row | {"revision": ask.revision} | explained(ask, explain))


@router.get(
    "/{theme}/agencies", operation_id="listThemeAgencies", summary="推进主题的机构", response_model_exclude_unset=True
)
def list_theme_agencies(
    ask: Ask, theme: ThemePath, listing: ListParams, explain: Explain, document: DocumentFilter = None
) -> ThemeAgencyPage:
    """推进一个主题的任务点名了哪些机构。

    Bodies named by the tasks that advance a theme.
    """
    given = {
        "theme": names.in_path(ask, "theme", theme),
        "document": names.in_filter(ask, "document", document),
    }
    return page(ThemeAgencyPage, ask, "theme_agencies", given, listing, explain=explain)
