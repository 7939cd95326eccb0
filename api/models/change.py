"""Changes of the graph."""

from pydantic import Field

from api.models.envelope import Page, Shape


class ChangeItem(Shape):
    """图的一次变更 / a change of the graph."""

    ordinal: int = Field(description="次序 / position")
    revision: str | None = Field(description="变更后的版本 / revision after it")
    document: str | None = Field(description="所涉文件 / document")
    what: str = Field(description="created 新增，replaced 更新，removed 移除 / what happened")


class ChangePage(Page[ChangeItem]):
    """变更记录 / changes."""
