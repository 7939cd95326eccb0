"""A single task with all it rests on: every fact with its quote, its place in the text, and the rule."""

from typing import Literal

from pydantic import Field

from api.models.envelope import Answer, Shape
from api.models.task import TaskCard


class Evidence(Shape):
    """原文依据；quote 等于全文[start:end] / the words a fact rests on: quote == text[start:end]."""

    quote: str = Field(description="原文摘录 / quote")
    start: int = Field(description="在文件全文中的起始位置（含）/ first character in the document's text")
    end: int = Field(description="结束位置（不含）/ character after the last")
    found_at: str | None = Field(
        default=None,
        description="在来源文件中的位置：页、段落、表格单元或行 / page, paragraph, cell or line of the file",
    )


class ActorEvidence(Evidence):
    """一条责任关系的依据 / the base of an assignment."""

    fact: Literal["lead", "responsible", "support"] = Field(description="角色 / role")
    actor_id: str = Field(description="责任方编号 / id of the body")
    name: str = Field(description="责任方名称 / its name")
    kind: str = Field(description="agency、group 或 person")
    role_detail: str | None = Field(description="角色细分：guide 指导督促 / guide, or null")
    verb: str | None = Field(description="角色原词 / role word as printed")
    position: int | None = Field(description="在名单中的位置 / position in its list")
    inherited: bool | None = Field(description="是否承接自标题、通则等 / inherited from elsewhere")
    printed_name: str | None = Field(description="原文名称（已规范）/ printed name, normalised")
    resolution: str | None = Field(description="名称如何对应到机构 / how the name was resolved")
    rule: str | None = Field(description="解读规则 / rule")


class DeadlineEvidence(Evidence):
    """一个时限的依据 / the base of a deadline."""

    deadline_id: str = Field(description="时限编号 / id of the deadline")
    name: str = Field(description="说法 / expression")
    action: int | None = Field(description="所约束的举措的次序 / ordinal of the action it governs")
    owner: Literal["task", "other"] = Field(description="task 本任务，other 国家或其他机关 / whose date it is")
    asserted: bool | None = Field(description="年份是否见于原文 / whether the year is printed")
    ambiguous: bool | None = Field(description="是否有歧义 / whether it is ambiguous")
    rule: str | None = Field(description="解读规则 / rule")


class ThemeEvidence(Evidence):
    """一个主题的依据 / the base of a theme."""

    theme_id: str = Field(description="主题编号 / id of the theme")
    name: str = Field(description="主题名称 / its name")


class TargetEvidence(Evidence):
    """一个目标的依据 / the base of a target."""

    target_id: str = Field(description="目标编号 / id of the target")
    name: str = Field(description="说法 / expression")
    action: int | None = Field(description="所约束的举措的次序 / ordinal of the action it governs")


class MentionEvidence(Evidence):
    """正文的一处提及；不是角色 / a mention in the text: no role."""

    actor_id: str = Field(description="机构编号 / id of the body")
    name: str = Field(description="机构名称 / its name")
    function: str | None = Field(description="提及的作用 / function of the mention")


class CitationEvidence(Evidence):
    """一处引用 / a citation."""

    cited_id: str = Field(description="被引文件编号 / id of the cited document")
    title: str = Field(description="被引文件标题 / its title")
    relation: str | None = Field(description="引用关系 / relation")


class ActionItem(Shape):
    """任务的一项举措 / an action of a task."""

    id: str = Field(description="编号 / id")
    ordinal: int = Field(description="次序 / position")
    text: str = Field(description="原文 / its text")
    start: int = Field(description="起始位置（含）/ first character")
    end: int = Field(description="结束位置（不含）/ character after the last")
    found_at: str | None = Field(description="在来源文件中的位置 / place in the file")
    commitment: str | None = Field(description="力度 / commitment")
    commitment_word: str | None = Field(description="力度的原词 / printed word")
    condition: str | None = Field(description="前提条件原文 / printed condition")
    scope: str | None = Field(description="适用范围原文 / printed scope")


class TaskEvidence(Shape):
    """任务中每项事实的依据 / the base of every fact of a task."""

    actors: list[ActorEvidence] = Field(description="责任关系 / assignments")
    deadlines: list[DeadlineEvidence] = Field(description="时限 / deadlines")
    themes: list[ThemeEvidence] = Field(description="主题 / themes")
    targets: list[TargetEvidence] = Field(description="目标 / targets")
    mentions: list[MentionEvidence] = Field(description="正文提及的机构 / mentions")
    citations: list[CitationEvidence] = Field(description="引用的文件 / citations")
    quoted: list[Evidence] = Field(description="引号中的用语 / terms in quotation marks")
    clauses: list[Evidence] = Field(description="责任分句 / responsibility clauses")


class TaskAnswer(Answer, TaskCard):
    """一项任务的全部 / everything about one task."""

    document_title: str = Field(description="所属文件的标题 / title of its document")
    text: str = Field(description="任务全文 / its text")
    start: int = Field(description="在文件全文中的起始位置（含）/ first character in the document's text")
    end: int = Field(description="结束位置（不含）/ character after the last")
    found_at: str | None = Field(description="在来源文件中的位置：页、段落、表格单元或行 / place in the file")
    clause: str | None = Field(description="责任分句原文 / responsibility clause")
    parent: str | None = Field(description="上级的编号 / id of the unit above")
    measures: list[str] = Field(description="下级措施的编号 / ids of the measures below")
    actions: list[ActionItem] = Field(description="各项举措 / actions")
    evidence: TaskEvidence = Field(description="每项事实的依据 / the base of every fact")
