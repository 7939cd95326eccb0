"""Tasks: the card of a list, and the single task with the evidence of every fact."""

from typing import Literal

from pydantic import Field

from api.models.envelope import Page, Shape

Involvement = Literal["named", "via_group", "not_stated", "excluded"]


class ActorRef(Shape):
    """一个责任方 / a body, a class of bodies, or an official."""

    id: str = Field(description="编号 / id", examples=["430000:market-regulation"])
    name: str = Field(description="名称 / name", examples=["湖南省市场监管局"])
    kind: Literal["agency", "group", "person"] = Field(description="机构、机构群或领导 / agency, group or person")


class DeadlineRef(Shape):
    """任务的一个时限 / a deadline of a task."""

    id: str = Field(description="编号 / id")
    name: str = Field(description="说法 / expression")
    kind: str = Field(description="类别：by recurring conditional event ongoing / kind")
    date: str | None = Field(description="日期；没有则为空 / date, or null")
    precision: str | None = Field(description="精度 / precision")
    owner: Literal["task", "other"] = Field(
        description="task 本任务的，other 国家或其他机关的计划 / its own, or of the State or another body"
    )


class ThemeRef(Shape):
    """任务推进的一个主题 / a theme that a task advances."""

    id: str = Field(description="编号 / id")
    name: str = Field(description="名称 / name")
    group: str | None = Field(description="类别 / group")


class TargetRef(Shape):
    """任务的一个目标 / a target of a task."""

    id: str = Field(description="编号 / id")
    name: str = Field(description="说法 / expression")
    kind: str | None = Field(description="类别 / kind")
    comparator: str | None = Field(description="比较：>= <= = ~ / comparator")
    value: float | None = Field(description="数值；非数值目标则为空 / number, or null")
    unit: str | None = Field(description="单位 / unit")
    what: str | None = Field(description="所指事项 / what is measured")


class TaskHead(Shape):
    """任务的编号与标题 / what names a task."""

    id: str = Field(description="编号 / id", examples=["430000-2021-1f0c92ab.14"])
    document: str = Field(description="所属文件的编号 / id of its document")
    section: str | None = Field(description="所属部分的标题 / title of its section")
    number: str | None = Field(description="原文编号 / number as printed", examples=["14"])
    title: str = Field(description="标题，原文的开头 / title, as its text begins")


class TaskCard(TaskHead):
    """清单中的一项任务 / a task in a list."""

    level: Literal["topic", "task", "measure"] = Field(description="专题、任务或措施 / topic, task or measure")
    open_list: bool = Field(
        description="责任名单以“等”收尾：未点名不等于不承担 / the list is open: not named is not excluded"
    )
    lead: list[ActorRef] = Field(description="牵头 / lead")
    responsible: list[ActorRef] = Field(description="负责 / responsible")
    support: list[ActorRef] = Field(description="配合，指导督促也在其中 / support, guides included")
    deadlines: list[DeadlineRef] = Field(description="时限 / deadlines")
    themes: list[ThemeRef] = Field(description="主题 / themes")
    targets: list[TargetRef] = Field(description="目标 / targets")


class TaskPage(Page[TaskCard]):
    """任务清单 / tasks."""


class InvolvedTask(TaskCard):
    """任务，及机构与它的关系 / a task and how a body stands to it."""

    involvement: Involvement = Field(
        description="named 点名，via_group 经全体机构群，not_stated 原文未载，excluded 名单列尽且无此机构"
        " / named, via a class of all, not stated, or excluded by a closed list"
    )
    roles: list[str] = Field(description="点名的角色 / roles in which it is named")
    via: list[str] = Field(description="所经的机构群 / classes that reach it")
    named_as: list[str] = Field(description="点名时所用的机构 / the body that the task names, maybe a predecessor")
    not_followed: list[str] = Field(
        description="follow 时没有跨越的拆分、划转 / with follow, splits and transfers that were not crossed"
    )


class InvolvedTaskPage(Page[InvolvedTask]):
    """机构的任务 / tasks of a body."""
