"""The envelope of every list, and what `explain=1` adds to an answer."""

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Item = TypeVar("Item")


class Shape(BaseModel):
    """The base of all answers: fields by name, nothing beyond what is declared."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Explained(Shape):
    """一次查询：问题编号、Cypher、参数 / a query that was run: id, Cypher, bound parameters."""

    query: str = Field(description="问题的编号，见 /v1/queries / id of the question")
    cypher: str = Field(description="所运行的 Cypher / the statement")
    parameters: dict[str, Any] = Field(description="绑定的参数 / bound parameters")


class Explainable(Shape):
    """An answer that can tell how it was found."""

    explain: list[Explained] = Field(
        default_factory=list, description="explain=1 时列出所运行的查询 / the queries that were run, with explain=1"
    )


class Page(Explainable, Generic[Item]):
    """一页清单 / one page of a list."""

    items: list[Item] = Field(description="本页各项 / the entries of this page")
    next: str | None = Field(description="下一页的游标；没有下一页则为空 / cursor of the next page, or null")
    total: int = Field(description="总数 / how many there are in all", ge=0)
    revision: str = Field(description="图的版本；空图为空文本 / revision of the graph, empty for an empty graph")


class GroupedPage(Page[Item], Generic[Item]):
    """一页清单，并说明机构群如何处理 / one page of a list that says how classes of bodies were treated."""

    groups: str = Field(description="机构群的处理：exclude、collapse 或 expand / how classes of bodies were treated")
    unexpanded: int = Field(
        description="所选范围内没有展开到成员的机构群（按任务计） / classes of bodies in scope, counted by task, "
        "whose members were not reached",
        ge=0,
    )


class Answer(Explainable):
    """A single thing with the revision it was read at."""

    revision: str = Field(description="图的版本 / revision of the graph")


class Line(Shape):
    """Of a body that stands for its line: what `succession=follow` counts in, and where it stops."""

    counted_with: list[str] = Field(
        default_factory=list, description="follow 时一并计入的前身 / with follow, predecessors that are counted in"
    )
    not_followed: list[str] = Field(
        default_factory=list,
        description="follow 时没有跨越的拆分、划转 / with follow, splits and transfers that were not crossed",
    )
