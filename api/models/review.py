"""The queue of names that wait for a curator."""

from pydantic import Field

from api.models.envelope import Page, Shape
from api.models.evidence import Evidence


class ReviewEvidence(Evidence):
    """名称出现的一处 / a place where the name is printed."""

    task_id: str = Field(description="任务编号 / id of the task")
    document: str = Field(description="文件编号 / id of the document")
    clause: str | None = Field(description="所在任务的责任条款 / responsibility clause of the task")


class NearName(Shape):
    """一个近似的已登记名称，仅供参考 / a registered name that is nearly the same; only a suggestion."""

    name: str = Field(description="已登记的名称 / registered name")
    likeness: float = Field(description="相似度，90 至 100 / likeness, 90 to 100")
    agency_ids: list[str] = Field(description="用此名称的机构 / agencies of that name")


class ReviewItem(Shape):
    """一个待裁定的名称 / a name that waits for a curator."""

    agency_id: str = Field(description="暂用的机构编号 / its id for the time being")
    name: str = Field(description="图中暂用的名称 / name in the graph for the time being")
    printed_name: str = Field(description="原文名称（已规范）/ name as printed, normalised")
    place_code: str = Field(description="所在文件的地区代码 / code of the documents' place")
    facts: int = Field(description="牵涉的事实 / facts that hang on the answer", ge=1)
    tasks: int = Field(description="有角色的任务数 / tasks in which it has a role", ge=0)
    mentions: int = Field(description="正文提及次数 / mentions in texts", ge=0)
    documents: int = Field(description="文件数 / documents", ge=1)
    evidence: list[ReviewEvidence] = Field(description="前几处原文 / the first places where it is printed")
    suggestions: list[NearName] = Field(description="近似的已登记名称 / near registered names")


class ReviewPage(Page[ReviewItem]):
    """待裁定的名称，牵涉事实最多的在前 / names that wait for a curator, most facts first."""
