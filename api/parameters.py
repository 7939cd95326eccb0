"""Query parameters that many routes share, described once."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from fastapi import Depends, Path, Query
from pydantic import BeforeValidator
from starlette.requests import Request

from api.answers import Answers
from api.paging import DEFAULT_LIMIT, MAX_LIMIT

_MAX_TEXT = 200


def _iso_day(value: object) -> object:
    if isinstance(value, str) and (len(value) != 10 or value[4] != "-"):
        raise ValueError("不是日期；请写作 2021-09-30")
    return value


Day = Annotated[date, BeforeValidator(_iso_day)]
Groups = Annotated[
    Literal["exclude", "collapse", "expand"],
    Query(
        description="机构群（如“各市州人民政府”）：exclude 不计，collapse 作为一个整体，expand 展开到有据可查的成员"
        " / classes of bodies: exclude, collapse into one, or expand to known members"
    ),
]
AgencyPath = Annotated[
    str,
    Path(
        description="机构编号，也可用唯一的名称、简称或别称 / id of the body, or a unique name, short name or alias",
        examples=["430000:market-regulation"],
        max_length=_MAX_TEXT,
    ),
]
AgencyFilter = Annotated[
    str | None,
    Query(
        description="只看点名此机构的任务：编号或唯一的名称 / only tasks that name this body: id or unique name",
        examples=["省市场监管局"],
        max_length=_MAX_TEXT,
    ),
]
DocumentPath = Annotated[str, Path(description="文件编号，也可用唯一的标题 / id or unique title", max_length=_MAX_TEXT)]
DocumentFilter = Annotated[
    str | None,
    Query(description="只看这份文件：编号或唯一的标题 / only this document: id or unique title", max_length=_MAX_TEXT),
]
ThemePath = Annotated[str, Path(description="主题编号，也可用唯一的名称 / id or unique name", max_length=_MAX_TEXT)]
ThemeFilter = Annotated[
    str | None,
    Query(
        description="只看推进此主题的任务：编号或唯一的名称 / only tasks that advance this theme", max_length=_MAX_TEXT
    ),
]
Text = Annotated[
    str | None,
    Query(description="所含文字；名称完全相同的排在最前 / text to look for; exact names first", max_length=_MAX_TEXT),
]
Year = Annotated[int | None, Query(description="只看此年度的文件 / only documents of this year", ge=1949, le=2100)]
RoleFilter = Annotated[
    Literal["lead", "responsible", "support", "guide"] | None,
    Query(description="角色：lead 牵头，responsible 负责，support 配合，guide 指导督促 / role"),
]
EdgeRole = Annotated[
    Literal["lead", "responsible", "support"] | None,
    Query(description="只计此角色，两端都须是 / only this role, at both ends"),
]


Succession = Annotated[
    Literal["keep", "follow"],
    Query(
        description="keep 只看此机构；follow 也算更名、合并的前身与后继，拆分、划转不跨越而列出"
        " / keep this body only, or follow renames and mergers; splits and transfers are listed, not crossed"
    ),
]


NamesAsOf = Annotated[
    Day | None,
    Query(
        description="以机构在这一日的名称显示；编号不变 / show each body under the name it bore on this day; ids stay",
        examples=["2021-06-30"],
    ),
]


@dataclass(frozen=True, slots=True)
class Listing:
    """Which page of a list is asked for."""

    limit: int
    cursor: str | None


async def _listing(
    limit: Annotated[int, Query(description="每页几项 / entries a page", ge=1, le=MAX_LIMIT)] = DEFAULT_LIMIT,
    cursor: Annotated[
        str | None, Query(description="上一页的 next，原样使用 / the value of next, as it is", max_length=2000)
    ] = None,
    format: Annotated[
        Literal["json", "csv"] | None,
        Query(description="csv 得到可用 Excel 打开的表格；也可用 Accept: text/csv / a table for Excel"),
    ] = None,
) -> Listing:
    del format  # the route itself turns the answer into CSV
    return Listing(limit, cursor)


async def _explain(
    explain: Annotated[
        bool, Query(description="附上所运行的查询：编号、Cypher、参数 / add the queries that were run")
    ] = False,
) -> bool:
    return explain


async def _answers(request: Request) -> Answers:
    answers: Answers = request.state.answers
    return answers


ListParams = Annotated[Listing, Depends(_listing)]
Explain = Annotated[bool, Depends(_explain)]
Ask = Annotated[Answers, Depends(_answers)]


def day(value: date | None) -> str | None:
    """A day as the library takes it."""
    return value.isoformat() if value else None
