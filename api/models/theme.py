"""Reform themes and the bodies that advance them."""

from pydantic import Field

from api.models.envelope import Answer, Page, Shape


class ThemeItem(Shape):
    """一个改革主题 / a reform theme."""

    id: str = Field(description="编号 / id", examples=["theme:7d0a41f2"])
    name: str = Field(description="名称 / name", examples=["证照分离"])
    group: str | None = Field(description="类别 / group")
    aliases: list[str] = Field(description="其他称呼 / other names")
    tasks: int = Field(description="推进它的任务数 / tasks that advance it")


class ThemePage(Page[ThemeItem]):
    """主题清单 / themes."""


class ThemeAnswer(Answer, ThemeItem):
    """一个主题 / one theme."""

    documents: int = Field(description="推进它的文件数 / documents")


class ThemeAgencyItem(Shape):
    """推进主题的一个机构 / a body that advances a theme."""

    agency_id: str = Field(description="机构编号 / id of the body")
    name: str = Field(description="名称 / name")
    short_name: str | None = Field(description="常用简称 / short name")
    tasks: int = Field(description="任务数 / tasks")
    led: int = Field(description="其中牵头的 / of these, led")


class ThemeAgencyPage(Page[ThemeAgencyItem]):
    """推进主题的机构 / bodies that advance a theme."""
