"""Documents, their sections and text."""

from pydantic import Field

from api.models.envelope import Answer, Page, Shape


class DocumentItem(Shape):
    """一份已读入的文件 / a document in the graph."""

    id: str = Field(description="编号 / id", examples=["430000-2021-1f0c92ab"])
    title: str = Field(description="标题 / title")
    number: str | None = Field(description="文号 / document number")
    issuer: str | None = Field(description="发文机关 / issuer")
    issued_on: str | None = Field(description="成文日期 / date of issue", examples=["2021-03-10"])
    year: int | None = Field(description="年度 / year")
    place: str | None = Field(description="所属地区 / place")
    place_code: str | None = Field(description="地区代码 / code of the place (GB/T 2260)")
    tasks: int | None = Field(description="条目数：专题、任务、措施 / units: topics, tasks, measures")


class DocumentPage(Page[DocumentItem]):
    """文件清单 / documents."""


class SectionItem(Shape):
    """文件的一个部分 / a section."""

    id: str = Field(description="编号 / id")
    ordinal: int = Field(description="次序；0 是首个标题之前 / position; 0 stands before the first heading")
    title: str | None = Field(description="标题 / title")
    tasks: int = Field(description="直属的任务数 / tasks directly below")


class CorrectionItem(Shape):
    """读入时的一处更正 / damage that was repaired while reading."""

    id: str = Field(description="编号 / id")
    seen: str = Field(description="原文所见 / as printed")
    reading: str = Field(description="读作 / read as")
    reason: str = Field(description="理由 / reason")
    quote: str = Field(description="原文摘录 / quote")
    start: int = Field(description="起始位置（含）/ first character")
    end: int = Field(description="结束位置（不含）/ character after the last")
    found_at: str | None = Field(description="在来源文件中的位置：页、段落、表格单元或行 / place in the file")


class DocumentAnswer(Answer, DocumentItem):
    """一份文件，及读懂了多少 / one document, and how much of it was understood."""

    addressees: str | None = Field(description="主送机关 / addressees")
    approval: str | None = Field(description="批准说明 / approval")
    rests_on: list[str] = Field(description="各项信息的依据 / what each field rests on")
    clauses: int | None = Field(description="责任分句数 / responsibility clauses")
    clauses_understood: int | None = Field(description="完全读懂的责任分句数 / clauses wholly understood")
    unexplained: int | None = Field(description="未能解释的片段数 / pieces that no rule explains")
    source_file: str | None = Field(description="来源文件名 / file name")
    sha256: str | None = Field(description="来源文件的指纹 / hash of the file")
    rules_version: str | None = Field(description="读入时的规则版本 / version of the rules")
    sections: list[SectionItem] = Field(description="各部分 / sections")
    corrections: list[CorrectionItem] = Field(description="更正记录 / corrections on record")


class DocumentText(Answer):
    """一份文件的全文；一切位置以它为准 / the whole text that all positions index."""

    id: str = Field(description="文件编号 / id of the document")
    text: str = Field(description="全文 / the text")
