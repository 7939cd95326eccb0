"""Agencies, what they bear, and whom they are named with."""

from typing import Literal

from pydantic import Field

from api.models.envelope import Answer, GroupedPage, Line, Page, Shape


class AgencyItem(Shape):
    """一个具名机构 / a named body."""

    id: str = Field(description="编号 / id", examples=["430000:market-regulation"])
    name: str = Field(description="名称，唯一 / name, unique", examples=["湖南省市场监管局"])
    short_name: str | None = Field(description="常用简称 / short name in use", examples=["省市场监管局"])
    full_name: str | None = Field(description="全称 / full name")
    aliases: list[str] = Field(description="其他称呼 / other names")
    level: str | None = Field(description="行政层级 / administrative level")
    kind: str | None = Field(description="机构类别 / kind of body")
    line: str | None = Field(description="条块归属 / line of authority")
    place: str | None = Field(description="所在地区 / place")
    place_code: str | None = Field(description="地区代码 / code of the place")
    registered: bool | None = Field(description="是否在机构名录中 / whether it is in the registry")


class AgencyPage(Page[AgencyItem]):
    """机构清单 / bodies."""


class Membership(Shape):
    """机构属于一个机构群 / a body belongs to a class of bodies."""

    group_id: str = Field(description="机构群编号 / id of the class")
    name: str = Field(description="机构群名称 / its name")
    since: str | None = Field(description="起 / from")
    until: str | None = Field(description="止 / until")
    basis: str | None = Field(description="出处 / source")


class Succession(Shape):
    """机构的前身与后继 / a predecessor and its successor."""

    old_id: str = Field(description="前身编号 / id of the predecessor")
    old_name: str = Field(description="前身名称 / its name")
    new_id: str = Field(description="后继编号 / id of the successor")
    new_name: str = Field(description="后继名称 / its name")
    effective_on: str | None = Field(description="日期 / date")
    kind: str | None = Field(description="rename、merge、split 或 transfer / kind of change")
    basis: str | None = Field(description="依据 / source")


class AgencyAnswer(Answer, AgencyItem, Line):
    """一个机构（也可以是机构群或领导）/ one body; a class of bodies or an official, too."""

    actor_kind: Literal["agency", "group", "person"] = Field(description="机构、机构群或领导 / agency, group or person")
    quantifier: str | None = Field(description="机构群的数量：all 或 indefinite / for a class of bodies")
    managed_by: str | None = Field(description="主管机构 / body that manages it")
    rule: str | None = Field(description="识别所依据的规则 / rule it was recognised by")
    heir: str | None = Field(
        description="更名、并入之后由哪个机构承接至今；即为自身则无 / the body that carries it on, null where itself"
    )
    merged_ids: list[str] = Field(description="经裁定并入此机构的其他编号 / other ids that mean this body by decision")
    tasks: int = Field(description="点名它的任务数 / tasks that name it")
    mentions: int = Field(description="正文提及它的任务数（不是角色）/ tasks that only mention it")
    documents: int = Field(description="点名它的文件数 / documents that name it")
    groups: list[Membership] = Field(description="所在的机构群 / classes it belongs to")
    history: list[Succession] = Field(description="沿革 / predecessors and successors")


class WorkloadItem(Line):
    """一个机构的任务承担情况 / what a body bears."""

    agency_id: str = Field(description="机构编号 / id of the body")
    name: str = Field(description="名称 / name")
    short_name: str | None = Field(description="常用简称 / short name")
    led: int = Field(description="牵头的任务数 / tasks it leads")
    responsible: int = Field(description="负责的任务数 / tasks it is responsible for")
    supporting: int = Field(description="配合的任务数 / tasks it supports")
    guiding: int = Field(description="指导督促的任务数，另计 / tasks it guides, counted apart")
    tasks: int = Field(description="点名它的任务数（去重）；expand 时含经机构群的 / distinct tasks that name it")
    with_deadline: int = Field(description="其中有本任务时限的 / of these, with a deadline of their own")
    only_named: int = Field(description="其中没有点名其他机构的 / of these, naming no other body")
    via_all_group: int = Field(
        description="只经全体机构群涉及的任务数 / tasks that reach it only through a class of all"
    )
    possible_via_indefinite: int = Field(
        description="可能经同一地区的不定机构群涉及的任务数 / "
        "tasks that may concern it through an indefinite class of its place"
    )


class WorkloadPage(GroupedPage[WorkloadItem]):
    """任务承担情况 / what each body bears."""


class DocumentShare(Shape):
    """在一份文件中的任务 / tasks in one document."""

    document: str = Field(description="文件编号 / id of the document")
    title: str = Field(description="文件标题 / its title")
    year: int | None = Field(description="年度 / year")
    led: int = Field(description="牵头 / led")
    responsible: int = Field(description="负责 / responsible")
    supporting: int = Field(description="配合 / supporting")
    guiding: int = Field(description="指导督促 / guiding")
    tasks: int = Field(description="任务数 / tasks")


class YearShare(Shape):
    """在一个年度的任务 / tasks in one year."""

    year: int | None = Field(description="年度；文件未写则为空 / year, null where not stated")
    led: int = Field(description="牵头 / led")
    responsible: int = Field(description="负责 / responsible")
    supporting: int = Field(description="配合 / supporting")
    guiding: int = Field(description="指导督促 / guiding")
    tasks: int = Field(description="任务数 / tasks")


class ThemeShare(Shape):
    """在一个主题中的任务 / tasks of one theme."""

    theme_id: str = Field(description="主题编号 / id of the theme")
    name: str = Field(description="主题名称 / its name")
    tasks: int = Field(description="任务数 / tasks")
    led: int = Field(description="牵头 / led")


class WorkloadAnswer(Answer, WorkloadItem):
    """一个机构的任务承担情况，及其按文件、年度、主题的分布 / what one body bears, by document, year and theme."""

    groups: str = Field(description="机构群的处理 / how classes of bodies were treated")
    unexpanded: int = Field(description="没有展开的机构群（按任务计）/ classes of bodies left unexpanded, by task")
    documents: list[DocumentShare] = Field(description="按文件 / by document")
    years: list[YearShare] = Field(description="按年度 / by year")
    themes: list[ThemeShare] = Field(description="按主题 / by theme")


class CollaboratorItem(Line):
    """与本机构共同列名的机构 / a body named in the same tasks."""

    agency_id: str = Field(description="机构编号 / id of the body")
    name: str = Field(description="名称 / name")
    short_name: str | None = Field(description="常用简称 / short name")
    tasks: int = Field(description="共同任务数 / shared tasks")
    led_by_me: int = Field(description="由本机构牵头而对方不牵头的 / led by this body alone")
    led_by_other: int = Field(description="由对方牵头而本机构不牵头的 / led by the other alone")
    co_led: int = Field(description="双方同为牵头的 / led by both")
    documents: int = Field(description="所涉文件数 / documents")


class CollaboratorPage(GroupedPage[CollaboratorItem]):
    """共同列名的机构：计划如此，不等于已有协作 / planned co-assignment, not observed cooperation."""

    pairs_from_groups: int = Field(
        description="全部各项中只因机构群才有的 / of all entries, those there through classes of bodies alone", ge=0
    )
