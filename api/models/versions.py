"""Two versions of a document, or two years of one issuer: what stayed, changed, came and went."""

from typing import Literal

from pydantic import Field

from api.models.envelope import Answer, Shape
from api.models.network import NamedRef


class Version(Shape):
    """两版中的一份文件 / one of the two documents."""

    id: str = Field(description="编号 / id")
    title: str = Field(description="标题 / title")
    issuer: str | None = Field(description="发文机关；文中未写为空 / the body that issued it, null where not printed")


class VersionTask(Shape):
    """一个版本中的任务 / a task of one version."""

    id: str = Field(description="编号 / id")
    number: str = Field(description="原文编号 / number as printed")
    title: str = Field(description="标题 / title")


class TaskChange(Shape):
    """一项任务的变化 / what became of a task."""

    change: Literal["kept", "changed", "new", "gone"] = Field(
        description="kept 沿用，changed 改动，new 新增，gone 取消 / kept, changed, new or gone"
    )
    newer: VersionTask | None = Field(description="新版中的任务；取消的为空 / in the newer document, null where gone")
    older: VersionTask | None = Field(description="旧版中的任务；新增的为空 / in the older document, null where new")
    share: float | None = Field(description="新版文字照录旧版的比例 / share of the newer text taken verbatim")


class AgencyChange(Shape):
    """进入或退出的机构 / a body that entered or left."""

    change: Literal["entered", "left"] = Field(description="entered 进入，left 退出 / entered or left")
    agency: NamedRef = Field(description="机构 / the body")


class CollaborationChange(Shape):
    """新增或不再的共同列名 / two bodies newly named together, or no longer."""

    change: Literal["new", "ended"] = Field(description="new 新的，ended 不再 / new or ended")
    agencies: list[NamedRef] = Field(description="两个机构 / the two bodies")


class VersionSummary(Shape):
    """各类变化的数目 / how many of each change."""

    kept: int = Field(description="沿用的任务 / tasks kept")
    changed: int = Field(description="改动的任务 / tasks changed")
    new: int = Field(description="新增的任务 / new tasks")
    gone: int = Field(description="取消的任务 / tasks gone")
    entered: int = Field(description="进入的机构 / bodies that entered")
    left: int = Field(description="退出的机构 / bodies that left")
    new_collaborations: int = Field(description="新的共同列名 / pairs newly named together")
    ended_collaborations: int = Field(description="不再的共同列名 / pairs no longer named together")


class VersionAnswer(Answer):
    """新旧两份文件之间的变化 / what changed from the older document to the newer one."""

    newer: Version = Field(description="较新的文件 / the newer document")
    older: Version = Field(description="较旧的文件 / the older document")
    same_issuer: bool | None = Field(
        description="是否同一机关发文（政府与其办公厅、办公室算同一机关）；不知为空"
        " / whether one body issued both, a government and its office being one; null where unknown"
    )
    summary: VersionSummary = Field(description="各类变化的数目 / how many of each change")
    tasks: list[TaskChange] = Field(
        description="任务的变化：按新版次序，其后是取消的 / in the newer document's order, then those that are gone"
    )
    agencies: list[AgencyChange] = Field(description="机构的变化 / bodies that entered or left")
    collaborations: list[CollaborationChange] = Field(description="共同列名的变化 / who is newly named together")
