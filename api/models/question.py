"""The query library as clients see it."""

from typing import Any

from pydantic import Field

from api.models.envelope import Page, Shape


class Text(Shape):
    """中英文 / Chinese and English."""

    zh: str = Field(description="中文 / Chinese")
    en: str = Field(description="英文 / English")


class ParameterItem(Shape):
    """问题的一个参数 / a parameter of a question."""

    name: str = Field(description="参数名 / name")
    type: str = Field(description="类型 / type")
    required: bool = Field(description="是否必填 / whether it must be given")
    default: Any = Field(description="默认值 / default")
    values: list[str] = Field(description="可取的值；不限则为空 / accepted values, empty where free")
    meaning: Text = Field(description="含义 / meaning")


class ColumnItem(Shape):
    """答案的一列 / a column of the answer."""

    name: str = Field(description="列名 / name")
    type: str = Field(description="类型 / type")
    meaning: Text = Field(description="含义 / meaning")


class QuestionItem(Shape):
    """查询库中的一个问题 / a question of the library."""

    id: str = Field(description="编号 / id", examples=["workload"])
    topic: str = Field(description="所属话题 / topic")
    title: Text = Field(description="标题 / title")
    description: Text = Field(description="说明 / description")
    parameters: list[ParameterItem] = Field(description="参数 / parameters")
    columns: list[ColumnItem] = Field(description="各列 / columns")
    example: dict[str, Any] = Field(description="一组可用的参数 / working parameters")
    cypher: str = Field(description="Cypher 语句 / the statement")
    browser: str | None = Field(description="供 Neo4j Browser 画图的变体 / a variant that draws a graph, or null")


class QuestionPage(Page[QuestionItem]):
    """查询库 / the query library."""


class QuestionRows(Page[dict[str, Any]]):
    """一个问题的答案；各列见 /v1/queries / the answer to a question; its columns are in /v1/queries."""
