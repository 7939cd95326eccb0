"""Hits of a search over tasks, agencies and themes."""

from typing import Literal

from pydantic import Field

from api.models.envelope import Page, Shape


class SearchHit(Shape):
    """一个命中 / a hit."""

    kind: Literal["agency", "theme", "task"] = Field(description="机构、主题或任务 / agency, theme or task")
    id: str = Field(description="编号 / id")
    name: str = Field(description="名称或标题 / name or title")
    rank: int = Field(description="0 名称或别称完全相同，数越大越远 / 0 exact name or alias; larger is further away")
    note: str | None = Field(description="简称、类别，或任务所在的文件 / short name, group, or the task's document")


class SearchPage(Page[SearchHit]):
    """搜索结果 / hits."""
