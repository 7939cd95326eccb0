"""Deadlines: one row a task and deadline."""

from typing import Literal

from pydantic import Field

from api.models.envelope import Page, Shape


class DeadlineItem(Shape):
    """一项任务的一个时限 / a deadline of a task."""

    task_id: str = Field(description="任务编号 / id of the task")
    document: str = Field(description="文件编号 / id of the document")
    number: str | None = Field(description="任务的原文编号 / number of the task")
    title: str = Field(description="任务标题 / title of the task")
    kind: str = Field(description="类别：by recurring conditional event ongoing / kind")
    name: str = Field(description="说法 / expression")
    date: str | None = Field(description="日期；没有则为空 / date, or null")
    precision: str | None = Field(description="精度 / precision")
    owner: Literal["task", "other"] = Field(description="task 本任务，other 国家或其他机关 / whose date it is")
    action: int | None = Field(description="所约束的举措的次序 / ordinal of the action it governs")
    quote: str = Field(description="原文摘录 / quote")
    start: int = Field(description="起始位置（含）/ first character")
    end: int = Field(description="结束位置（不含）/ character after the last")
    found_at: str | None = Field(description="在来源文件中的位置：页、段落、表格单元或行 / place in the file")
    date_passed: bool | None = Field(
        default=None,
        description="给出 as_of 时：到该日日期是否已过；完成情况原文不载 / with as_of: whether the date had passed; "
        "the text says nothing of completion",
    )


class DeadlinePage(Page[DeadlineItem]):
    """时限清单 / deadlines."""
