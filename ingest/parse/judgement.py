"""Whether a document is a task-division plan at all, and why."""

import re
from dataclasses import dataclass

from ingest.parse.reading import Reading
from ingest.parse.structure.outline import Node

FEWEST_IN_PROSE = 5  # 由…牵头 stands here and there in any policy; a plan says it of most of its tasks
FEWEST_TANGLED = 5  # 分工负责 without a clause: the columns of a table were run together, line by line
FEWEST = 2  # a single clause may stand in any notice (由省财政厅负责解释); a plan divides its work

# Copies reworded by machine keep the form of a clause and lose its words: 卖力 for 负责 (GRAMMAR.md 4).
_REWORDED = re.compile("(?:分工|牵头|单位|部门|[局委厅办府])卖力")
_DIVIDES = re.compile("(?:分工|分解|责任清单|任务清单)(?!.*(?:解读|答记者问|问答))")
_SHARED = re.compile("职责分工负责|分工负责")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision and its reason, for people."""

    is_plan: bool
    reason: str


def judge(reading: Reading) -> Verdict:
    """A plan assigns tasks: two of its units at least carry a clause that names bodies.

    One is enough where the title says that work is divided, or a convention speaks of further ones (下同).
    """
    if len(_REWORDED.findall(reading.text)) >= FEWEST:
        return Verdict(
            False, "文字经机器改写（如以“卖力”代“负责”），机构名称和职责用语都不可信，未作解读；请换用发布机关的原文"
        )
    assigned = sum(any(one.actors and one.form != "prose" for one in unit.clauses) for unit in reading.units)
    prose = sum(any(one.actors and one.form == "prose" for one in unit.clauses) for unit in reading.units)
    inherited = sum(bool(unit.inherited) for unit in reading.units)
    if assigned >= FEWEST:
        return Verdict(True, f"{assigned} 项任务带有责任条款")
    if assigned + inherited >= FEWEST:
        return Verdict(True, f"{inherited} 项任务由标题中的责任条款承担")
    divides = reading.header is not None and _DIVIDES.search(reading.header.title) is not None
    if assigned and (divides or reading.rules):
        return Verdict(True, "全文一处责任条款，标题或约定说明是任务分工")
    tasks = [node for node in reading.nodes if node.paragraph.number and not node.heading and not node.idle]
    if prose >= FEWEST_IN_PROSE and 2 * prose >= len(tasks) and not _is_regulation(tasks):
        return Verdict(True, f"{prose} 项任务在正文中写明由谁负责")
    if not reading.text.strip():
        return Verdict(False, "文件没有文字")
    if len(_SHARED.findall(reading.text)) >= FEWEST_TANGLED:
        return Verdict(
            False, "文中的责任单位与任务文字交错（多为分栏或表格提取时打乱），无法还原；请提供原始的 docx、pdf 或 html"
        )
    if assigned:
        return Verdict(False, "全文只有一处责任条款，不构成任务分工")
    return Verdict(False, "没有找到责任条款（牵头、负责、配合或责任单位），没有任务分工")


def _is_regulation(tasks: list[Node]) -> bool:
    """Articles (第…条) lay down who is competent; they divide no work."""
    articles = sum(node.paragraph.number is not None and node.paragraph.number.style == "article" for node in tasks)
    return 2 * articles > len(tasks)
