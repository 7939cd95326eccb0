"""Two documents side by side: which unit takes up which, with the text that was taken."""

from typing import Literal

from pydantic import Field

from api.models.envelope import Answer, Shape


class ComparedDocument(Shape):
    """对照的一份文件 / one of the two documents."""

    id: str = Field(description="编号 / id")
    title: str = Field(description="标题 / title")


class ComparisonSummary(Shape):
    """各种关系各有多少 / how many pairs of each kind, and how many units stand alone."""

    copied: int = Field(description="照搬的对数 / pairs taken over almost whole")
    narrowed: int = Field(description="收窄的对数 / pairs where a part was taken")
    extended: int = Field(description="增补的对数 / pairs where text was taken and more added")
    related: int = Field(description="相关的对数：同一事项，自己的文字 / pairs on the same matter in own words")
    own: int = Field(description="只在前一文件的条目数 / units only in the first document")
    dropped: int = Field(description="只在后一文件的条目数 / units only in the second document")


class TextPiece(Shape):
    """条目原文的一段；各段相连即全文 / a stretch of the unit's text; joined, they are all of it."""

    text: str = Field(description="原文 / text")
    matched: bool = Field(
        description="是否逐字见于对方（标点、全半角、空格不计）/ whether it stands verbatim in the other"
    )


class ComparedUnit(Shape):
    """一侧的条目 / the unit on one side."""

    id: str = Field(description="任务编号 / id")
    number: str = Field(description="原文编号 / number as printed")
    title: str = Field(description="标题 / title")
    pieces: list[TextPiece] = Field(description="原文，分段标出 / text in pieces")
    roles: list[str] = Field(description="责任分工，一行一个角色 / bodies, a line for each role")


class ComparisonRow(Shape):
    """一对条目，或只在一侧的条目 / a pair, or a unit that stands alone."""

    kind: Literal["copied", "narrowed", "extended", "related", "own", "dropped"] = Field(description="关系 / kind")
    child: ComparedUnit | None = Field(description="前一文件的条目 / unit of the first document")
    parent: ComparedUnit | None = Field(description="后一文件的条目 / unit of the second document")
    share: float | None = Field(description="前一文件该条目中逐字相同的比例 / verbatim share of the first unit's text")
    score: float | None = Field(description="两者相关的程度，0–1 / how strongly the two belong together")


class ComparisonTravel(Shape):
    """职责、期限或目标的去向 / how a role, a deadline or a target travelled."""

    subject: str = Field(description="事项：职责、期限、目标 / role, deadline or target")
    outcome: str = Field(description="去向 / what became of it")
    child_numbers: list[str] = Field(description="前一文件的条目编号 / printed numbers in the first document")
    parent_numbers: list[str] = Field(description="后一文件的条目编号 / printed numbers in the second document")
    child: str = Field(description="前一文件中的写法；没有则为空文本 / wording in the first document")
    parent: str = Field(description="后一文件中的写法；没有则为空文本 / wording in the second document")


class ComparisonAnswer(Answer):
    """两份文件逐项对照 / two documents laid side by side."""

    child: ComparedDocument = Field(description="前一文件：下级的，或较新的 / the lower or newer document")
    parent: ComparedDocument = Field(description="后一文件：上级的，或较旧的 / the upper or older document")
    summary: ComparisonSummary = Field(description="计数 / counts")
    rows: list[ComparisonRow] = Field(
        description="先按前一文件的次序，再列后一文件中无人承接的 / the first document's units, then what was dropped"
    )
    travel: list[ComparisonTravel] = Field(description="职责、期限、目标的去向 / what travelled")
