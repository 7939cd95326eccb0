"""/v1/workload: what every body bears."""

from fastapi import APIRouter

from api import names
from api.models.agency import WorkloadPage
from api.parameters import (
    Ask,
    DocumentFilter,
    Explain,
    Groups,
    ListParams,
    NamesAsOf,
    Succession,
    ThemeFilter,
    Year,
    day,
)
from api.replies import page
from api.route import AnswerRoute

router = APIRouter(prefix="/v1/workload", tags=["agencies"], route_class=AnswerRoute)


@router.get("", operation_id="listWorkload", summary="任务承担情况", response_model_exclude_unset=True)
def list_workload(
    ask: Ask,
    listing: ListParams,
    explain: Explain,
    document: DocumentFilter = None,
    theme: ThemeFilter = None,
    year: Year = None,
    groups: Groups = "exclude",
    succession: Succession = "keep",
    names_as_of: NamesAsOf = None,
) -> WorkloadPage:
    """各机构牵头、负责、配合的任务数，并列点名的、经全体机构群涉及的、可能经不定机构群涉及的三种口径。

    Tasks that each body leads, is responsible for or supports: named, via classes of all, and possibly via
    indefinite classes, side by side.
    """
    scope = {
        "document": names.in_filter(ask, "document", document),
        "theme": names.in_filter(ask, "theme", theme),
        "groups": groups,
    }
    unexpanded = len(ask.rows("unexpanded", scope))
    return page(
        WorkloadPage,
        ask,
        "workload",
        {**scope, "year": year, "succession": succession, "names_as_of": day(names_as_of)},
        listing,
        explain=explain,
        groups=groups,
        unexpanded=unexpanded,
    )
