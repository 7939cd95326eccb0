"""/v1/agencies: bodies, what each bears, and whom it is named with."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from api import names, shares, tasks_of
from api.models.agency import AgencyAnswer, AgencyPage, CollaboratorPage, WorkloadAnswer
from api.models.network import SharedTaskPage
from api.models.task import InvolvedTaskPage
from api.parameters import (
    AgencyPath,
    Ask,
    DocumentFilter,
    EdgeRole,
    Explain,
    Groups,
    ListParams,
    NamesAsOf,
    RoleFilter,
    Succession,
    Text,
    ThemeFilter,
    Year,
    day,
)
from api.replies import explained, page, place
from api.route import AnswerRoute

router = APIRouter(prefix="/v1/agencies", tags=["agencies"], route_class=AnswerRoute)


@router.get("", operation_id="listAgencies", summary="机构清单", response_model_exclude_unset=True)
def list_agencies(
    ask: Ask,
    listing: ListParams,
    explain: Explain,
    q: Text = None,
    level: Annotated[str | None, Query(description="行政层级 / administrative level", max_length=50)] = None,
    place: Annotated[
        str | None, Query(description="地区的名称或代码 / name or code of the place", max_length=50)
    ] = None,
    kind: Annotated[str | None, Query(description="机构类别 / kind of body", max_length=50)] = None,
    registered: Annotated[bool | None, Query(description="是否在机构名录中 / in the registry or not")] = None,
    named: Annotated[
        bool,
        Query(
            description="true 只列在任务中有角色的机构；false 也列正文提及的、机构群成员与沿革中的机构"
            " / only bodies with a role in a task, or all that the graph knows"
        ),
    ] = True,
    names_as_of: NamesAsOf = None,
) -> AgencyPage:
    """图中的具名机构；q 先列名称或别称完全相同的，也认拼音首字母。

    The named bodies of the graph; q ranks exact names and aliases first and knows pinyin initials.
    """
    given = {"q": q, "level": level, "place": place, "kind": kind, "registered": registered, "named": named}
    given["names_as_of"] = day(names_as_of)
    return page(AgencyPage, ask, "agencies", given, listing, explain=explain)


@router.get("/{agency}", operation_id="getAgency", summary="一个机构", response_model_exclude_unset=True)
def get_agency(
    ask: Ask,
    agency: AgencyPath,
    explain: Explain,
    succession: Succession = "keep",
    names_as_of: NamesAsOf = None,
) -> AgencyAnswer:
    """一个机构的名称、层级、所在机构群与沿革；也可以是机构群或领导的编号。

    One body: names, level, classes it belongs to, predecessors and successors; a class or an official, too.
    """
    id = names.in_path(ask, "agency", agency)
    memberships = ask.rows("agency_groups", {"agency": id})
    given = {"agency": id, "succession": succession, "names_as_of": day(names_as_of)}
    answer = ask.rows("actor", given)[0] | {
        "groups": [
            {"name": m["group_name"], **{key: m[key] for key in ("group_id", "since", "until", "basis")}}
            for m in memberships
        ],
        "history": ask.rows("agency_history", {"agency": id}),
        "revision": ask.revision,
    }
    return AgencyAnswer.model_validate(answer | explained(ask, explain))


@router.get(
    "/{agency}/workload",
    operation_id="getAgencyWorkload",
    summary="一个机构的任务承担情况",
    response_model_exclude_unset=True,
)
def get_workload(
    ask: Ask,
    agency: AgencyPath,
    explain: Explain,
    document: DocumentFilter = None,
    theme: ThemeFilter = None,
    year: Year = None,
    groups: Groups = "exclude",
    succession: Succession = "keep",
    names_as_of: NamesAsOf = None,
) -> WorkloadAnswer:
    """一个机构牵头、负责、配合的任务数，以及按文件、年度、主题的分布（只计点名的）。

    Tasks that a body leads, is responsible for or supports; by document, year and theme where it is named.
    """
    id = names.in_path(ask, "agency", agency)
    scope = {
        "document": names.in_filter(ask, "document", document),
        "theme": names.in_filter(ask, "theme", theme),
        "groups": groups,
        "succession": succession,
        "agency": id,
    }
    given = {**scope, "year": year, "names_as_of": day(names_as_of)}
    row = ask.one("workload", given) or shares.nothing(ask, id)
    line = {"agency": id, "succession": succession}
    documents = ask.rows("agency_documents", line)
    answer = row | {
        "groups": groups,
        "unexpanded": len(ask.rows("unexpanded", scope)),
        "documents": [shares.of_document(share) for share in documents],
        "years": shares.by_year(documents),
        "themes": [shares.of_theme(share) for share in ask.rows("agency_themes", line)],
        "revision": ask.revision,
    }
    return WorkloadAnswer.model_validate(answer | explained(ask, explain))


@router.get(
    "/{agency}/tasks", operation_id="listAgencyTasks", summary="一个机构的任务", response_model_exclude_unset=True
)
def list_tasks(
    ask: Ask,
    agency: AgencyPath,
    listing: ListParams,
    explain: Explain,
    involvement: Annotated[
        Literal["named", "via_group", "not_stated", "excluded", "any"],
        Query(
            description="named 点名，via_group 经全体机构群，not_stated 原文未载，excluded 名单列尽且无此机构，any 不限"
            " / how the body stands to the task"
        ),
    ] = "named",
    document: DocumentFilter = None,
    theme: ThemeFilter = None,
    role: RoleFilter = None,
    succession: Succession = "keep",
    names_as_of: NamesAsOf = None,
) -> InvolvedTaskPage:
    """一个机构与任务的关系；默认只列点名它的。“原文未载”从不当作“没有”。

    How a body stands to tasks; only those that name it by default. Not stated is never shown as no.
    """
    given = {
        "agency": names.in_path(ask, "agency", agency),
        "involvement": involvement,
        "document": names.in_filter(ask, "document", document),
        "theme": names.in_filter(ask, "theme", theme),
        "role": role,
        "succession": succession,
        "names_as_of": day(names_as_of),
    }
    return page(
        InvolvedTaskPage,
        ask,
        "agency_tasks",
        given,
        listing,
        explain=explain,
        items=lambda rows: tasks_of.cards(ask, rows, "involvement", "roles", "via", "named_as", "not_followed"),
    )


@router.get(
    "/{agency}/collaborators",
    operation_id="listCollaborators",
    summary="与一个机构共同列名的机构",
    response_model_exclude_unset=True,
)
def list_collaborators(
    ask: Ask,
    agency: AgencyPath,
    listing: ListParams,
    explain: Explain,
    document: DocumentFilter = None,
    theme: ThemeFilter = None,
    role: EdgeRole = None,
    groups: Groups = "exclude",
    succession: Succession = "keep",
    names_as_of: NamesAsOf = None,
) -> CollaboratorPage:
    """与一个机构在同一任务中被点名的机构，按共同任务数排列；这是计划中的共同列名，不是已观察到的协作。

    Bodies named in the same tasks as one body: planned co-assignment, not observed cooperation.
    """
    id = names.in_path(ask, "agency", agency)
    scope = {"document": names.in_filter(ask, "document", document), "theme": names.in_filter(ask, "theme", theme)}
    scope |= {"agency": id, "groups": groups, "succession": succession}
    unexpanded = len(ask.rows("unexpanded", scope))
    given = {**scope, "role": role, "names_as_of": day(names_as_of)}
    plain = given == dict.fromkeys(given) | {"agency": id, "groups": "exclude", "succession": "keep"}
    question = "collaborators" if plain else "collaborators_filtered"
    given = {"agency": id} if plain else given
    told = {"groups": groups, "unexpanded": unexpanded, "pairs_from_groups": 0}
    if groups != "exclude":
        named = {row["agency_id"] for row in ask.rows(question, {**given, "groups": "exclude"}, shown=False)}
        told["pairs_from_groups"] = sum(row["agency_id"] not in named for row in ask.rows(question, given, shown=False))
    items = _by_themselves if plain else None
    return page(CollaboratorPage, ask, question, given, listing, explain=explain, items=items, **told)


@router.get(
    "/{agency}/with/{other}",
    operation_id="listSharedTasks",
    summary="两个机构的共同任务",
    response_model_exclude_unset=True,
)
def list_shared_tasks(
    ask: Ask,
    agency: AgencyPath,
    other: AgencyPath,
    listing: ListParams,
    explain: Explain,
    document: DocumentFilter = None,
    succession: Succession = "keep",
    names_as_of: NamesAsOf = None,
) -> SharedTaskPage:
    """同时点名两个机构的任务，各自的角色与原文并列。

    Tasks that name both bodies, with the roles and quotes of each.
    """
    given = {
        "agency": names.in_path(ask, "agency", agency),
        "other": names.in_path(ask, "agency", other),
        "document": names.in_filter(ask, "document", document),
        "succession": succession,
        "names_as_of": day(names_as_of),
    }

    def items(rows: shares.Rows) -> list[dict[str, object]]:
        return [
            {
                "id": row["task_id"],
                **{key: row[key] for key in ("document", "section", "number", "title", "not_followed")},
                **{
                    side: [place(role, "name", "role", "role_detail", "quote", "rule") for role in row[side]]
                    for side in ("roles", "other_roles")
                },
            }
            for row in rows
        ]

    return page(SharedTaskPage, ask, "shared_tasks", given, listing, explain=explain, items=items)


def _by_themselves(rows: shares.Rows) -> list[dict[str, object]]:
    return [{**row, "counted_with": [], "not_followed": []} for row in rows]
