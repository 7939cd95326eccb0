"""The network of co-assignment: nodes and edges, chains, and the tasks two bodies share."""

from typing import Literal

from pydantic import Field

from api.models.envelope import Answer, Line, Page, Shape
from api.models.task import TaskHead


class NodeItem(Line):
    """网络中的一个机构 / a node."""

    id: str = Field(description="编号 / id")
    name: str = Field(description="名称 / name")
    short_name: str | None = Field(description="常用简称 / short name")
    actor_kind: Literal["agency", "group"] = Field(description="机构或机构群 / agency or group")
    level: str | None = Field(description="行政层级 / administrative level")
    kind: str | None = Field(description="机构类别 / kind of body")
    line: str | None = Field(description="条块归属 / line of authority")
    place_code: str | None = Field(description="地区代码 / code of the place")
    tasks: int = Field(description="任务数 / tasks")
    led: int = Field(description="其中牵头的 / of these, led")


class EdgeItem(Shape):
    """两机构共同列名 / two bodies named in the same tasks."""

    source: str = Field(description="一端机构的编号（较小者）/ id of one end, the smaller")
    source_name: str = Field(description="其名称 / its name")
    target: str = Field(description="另一端机构的编号 / id of the other end")
    target_name: str = Field(description="其名称 / its name")
    tasks: int = Field(description="共同任务数 / shared tasks")
    led_by_source: int = Field(description="由 source 牵头而对方不牵头的 / led by source alone")
    led_by_target: int = Field(description="由 target 牵头而对方不牵头的 / led by target alone")
    co_led: int = Field(description="双方同为牵头的 / led by both")
    documents: int = Field(description="所涉文件数 / documents")


class NetworkAnswer(Answer):
    """共同列名网络 / the network of co-assignment."""

    nodes: list[NodeItem] = Field(description="机构，含没有边的 / bodies, isolated ones included")
    edges: list[EdgeItem] = Field(description="共同列名 / pairs")
    groups: str = Field(description="机构群的处理 / how classes of bodies were treated")
    pairs_from_groups: int = Field(
        description="其中只因机构群才有的对数（least 之前）"
        " / pairs that are there through classes of bodies alone, before `least`"
    )
    unexpanded: int = Field(description="没有展开的机构群（按任务计）/ classes of bodies left unexpanded, by task")


class StepItem(Shape):
    """链条上的一步 / a step of a chain."""

    source: str = Field(description="此步起点 / from")
    source_name: str = Field(description="其名称 / its name")
    target: str = Field(description="此步终点 / to")
    target_name: str = Field(description="其名称 / its name")
    tasks: int = Field(description="共同任务数 / shared tasks")
    examples: list[str] = Field(description="至多五项共同任务的编号 / ids of up to five of them")


class NamedRef(Shape):
    """编号与名称 / id and name."""

    id: str = Field(description="编号 / id")
    name: str = Field(description="名称 / name")


class PathAnswer(Answer):
    """两机构之间的最短链条；没有则 steps 为空而 found 为否 / the shortest chain; not found is an answer."""

    found: bool = Field(description="是否有链条（至多 8 步）/ whether there is one of at most 8 steps")
    bodies: list[NamedRef] = Field(description="链条上的机构 / bodies along the chain")
    steps: list[StepItem] = Field(description="各步 / steps")


class RoleEvidence(Shape):
    """一个角色及其原文 / a role with its quote."""

    name: str = Field(description="点名时所用的机构 / the body that the task names, maybe a predecessor")
    role: Literal["lead", "responsible", "support"] = Field(description="角色 / role")
    role_detail: str | None = Field(description="角色细分 / detail")
    quote: str = Field(description="原文摘录 / quote")
    start: int = Field(description="起始位置（含）/ first character")
    end: int = Field(description="结束位置（不含）/ character after the last")
    found_at: str | None = Field(description="在来源文件中的位置：页、段落、表格单元或行 / place in the file")
    rule: str | None = Field(description="解读规则 / rule")


class SharedTask(TaskHead):
    """两机构的一项共同任务 / a task that names both."""

    roles: list[RoleEvidence] = Field(description="前一机构的角色 / roles of the first body")
    other_roles: list[RoleEvidence] = Field(description="后一机构的角色 / roles of the second")
    not_followed: list[str] = Field(
        description="follow 时没有跨越的拆分、划转 / with follow, splits and transfers that were not crossed"
    )


class SharedTaskPage(Page[SharedTask]):
    """两机构的共同任务 / tasks that two bodies share."""
