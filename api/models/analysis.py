"""The measures of a network, and the cards that say what they mean. The parts are the analysis' own records."""

from pydantic import Field

from api.models.envelope import Answer, Page, Shape
from graph.network.guards import Withheld
from graph.network.report import Arc, Body, BrokerTable, Cohesion, Communities, GroupMixing, Ranking, Tie


class MeasureItem(Shape):
    """一个机构的各项度量 / the measures of one body."""

    agency_id: str = Field(description="机构编号 / id")
    name: str = Field(description="名称 / name")
    tasks: int = Field(description="任务数 / tasks")
    community: int | None = Field(description="所属社群 / community")
    measures: dict[str, float | None] = Field(description="度量名与值 / value by measure")
    ranks: dict[str, int] = Field(description="度量名与名次 / rank by measure")


class MetricsAnswer(Answer):
    """共同列名网络的度量 / measures of the network of planned co-assignment."""

    title_zh: str = Field(description="中文标题 / title in Chinese")
    title_en: str = Field(description="英文标题 / title in English")
    weighting: str = Field(description="边权：raw 共同任务数，newman 除以 n−1 / weights of the edges")
    significance: float = Field(description="高于预期的判定水平（错误发现率）/ false discovery rate")
    documents: int = Field(description="文件数 / documents")
    tasks: int = Field(description="任务数 / tasks")
    tying_tasks: int = Field(description="点名两家以上的任务数 / tasks that name two bodies or more")
    open_lists: int = Field(description="名单以“等”收尾的任务数 / tasks with an open list")
    sole_task: str | None = Field(description="独自提供关系最多的任务 / task that alone supplies most ties")
    sole_ties: int = Field(description="它独自提供的关系数 / how many it supplies")
    cohesion: Cohesion = Field(description="整体指标 / figures of the whole network")
    items: list[MeasureItem] = Field(description="各机构的度量，按编号 / bodies by id with all measures")
    next: None = Field(description="不分页 / never paged")
    total: int = Field(description="机构数 / bodies")
    bodies: list[Body] = Field(description="各机构的计数 / plain counts of each body")
    ties: list[Tie] = Field(description="共同列名，附随机基准下的预期 / ties with what the null expects")
    arcs: list[Arc] = Field(description="有向关系：牵头→负责、牵头→配合 / directed ties")
    rankings: list[Ranking] = Field(description="名次及其稳健性 / ranks with their leave-one-task-out range")
    communities: Communities | None = Field(description="社群划分 / communities")
    mixing: list[GroupMixing] = Field(description="组内外混合 / mixing within and across groups")
    brokerage: list[BrokerTable] = Field(description="Gould–Fernandez 中介角色 / brokerage roles")
    withheld: list[Withheld] = Field(description="不显示的度量及原因 / measures withheld, and why")
    pending: list[str] = Field(description="正在后台计算、尚未包含的部分 / parts still being computed")
    busy: bool = Field(description="后台已排满，其余尚未开始 / too much waits: the rest is not yet taken up")
    positions: dict[str, tuple[float, float]] = Field(description="绘图位置，[-1, 1] 之内 / places for drawing")
    groups: str = Field(description="机构群的处理 / how classes of bodies were treated")
    unexpanded: int = Field(description="没有展开的机构群（按任务计）/ classes of bodies left unexpanded")
    pairs_from_groups: int = Field(
        description="其中只因机构群才有的对数 / ties that are there through classes of bodies alone"
    )


class Words(Shape):
    """中英对照 / the same words in Chinese and English."""

    zh: str = Field(description="中文 / Chinese")
    en: str = Field(description="英文 / English")


class MethodItem(Shape):
    """一张方法卡片 / a method card."""

    id: str = Field(description="度量名 / measure")
    title: Words = Field(description="名称 / title")
    meaning: Words = Field(description="对机构意味着什么 / what it means for agencies")
    formula: str = Field(description="公式 / formula")
    source: str = Field(description="出处 / source")
    caveats: list[Words] = Field(description="注意事项 / caveats")


class MethodPage(Page[MethodItem]):
    """方法卡片 / method cards."""
