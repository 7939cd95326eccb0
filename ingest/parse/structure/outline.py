"""The outline: which paragraphs are headings, which are tasks, what stands under what."""

import re
from dataclasses import dataclass, field

from ingest.parse.clause.clause import Clause
from ingest.parse.structure.paragraphs import Paragraph

_NOT_TASKS = re.compile(
    "总体要求|总体思路|总体目标|指导思想|基本原则|工作原则|工作目标|主要目标|发展目标|行动目标|目标任务$|组织实施|组织领导|组织保障|保障措施|保障机制|工作要求|实施保障"
    "|有关要求|附则$|强化保障|加强保障|实施步骤|工作安排$|工作步骤|进度安排|适用范围|督导考核|监督考核|基本情况|^背景|推进措施$|责任落实$|保障落实|推进落实$"
)
LONGEST_IDLE = 16  # characters: a longer headline that only holds such a word is a task
_ANNEX = re.compile("附[件表录][^，。；]{0,60}$")
_PLAN_TITLE = re.compile(
    "(?:方案|要点|措施|清单|计划|意见|办法|安排|任务分解|任务表|责任书|规划|行动|分工|举措|政策|细则|通知)(?:（[^（）]{1,16}）)?$"
)


@dataclass(slots=True)
class Node:
    """One paragraph in the outline. `parents` run from the top heading down; a task under a task is its measure."""

    paragraph: Paragraph
    heading: bool
    parents: list["Node"] = field(default_factory=list)
    idle: bool = False  # under 总体要求, 保障措施 and the like, or in the covering notice
    prose: list[Clause] = field(default_factory=list)  # what its running text assigns, if nothing else does

    @property
    def rank(self) -> int:
        """Depth of its number's style; unnumbered paragraphs are deeper than any."""
        return self.paragraph.number.rank if self.paragraph.number else 99


def build_outline(text: str, paragraphs: list[Paragraph], plan_start: int) -> list[Node]:
    """Every paragraph with its place. `plan_start` is where the plan begins behind its covering notice."""
    nodes: list[Node] = []
    open_nodes: list[Node] = []
    for at, paragraph in enumerate(paragraphs):
        node = Node(paragraph, _is_heading(text, paragraphs, at))
        if paragraph.number is None and is_annex(text, paragraph):
            open_nodes.clear()  # numbers begin anew
        if paragraph.number is not None:
            while open_nodes and open_nodes[-1].rank >= node.rank:
                open_nodes.pop()
        node.parents = list(open_nodes)
        node.idle = paragraph.start < plan_start or any(one.idle for one in open_nodes)
        node.idle = node.idle or (_is_idle(text, paragraph) and not (node.heading and _has_own(paragraph)))
        if paragraph.number is not None:
            open_nodes.append(node)
        nodes.append(node)
    return nodes


def _is_idle(text: str, paragraph: Paragraph) -> bool:
    """A chapter or section by its headline that sets aims or asks for support, and divides no work."""
    if paragraph.number is None or paragraph.number.style not in ("part", "chapter", "section"):
        return False
    headline = _headline(text, paragraph)
    return len(headline) <= LONGEST_IDLE and _NOT_TASKS.search(headline) is not None


def _headline(text: str, paragraph: Paragraph) -> str:
    bare = paragraph.bare(text)
    return re.split("[。，；：\n]", bare, maxsplit=1)[0][:30]


def _is_heading(text: str, paragraphs: list[Paragraph], at: int) -> bool:
    paragraph = paragraphs[at]
    if paragraph.number is None:
        return False
    following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    deeper = following is not None and (following.number is None or following.number.rank > paragraph.number.rank)
    if paragraph.is_phrase(text):
        if paragraph.number.style in ("part", "chapter") and not _has_own(paragraph):
            return True
        return deeper and (following is None or following.number is not None or _has_text(text, following))
    if not deeper or following is None:
        return False
    if paragraph.is_short_sentence(text):
        return following.number is not None or (not paragraph.clauses and _clauses_below(paragraphs, at) >= 2)
    return following.number is not None and not paragraph.clauses and _heads_tasks(text, paragraphs, at)


def _heads_tasks(text: str, paragraphs: list[Paragraph], at: int) -> bool:
    """A sentence over a section whose items, every one of them, carry clauses of their own."""
    paragraph = paragraphs[at]
    if paragraph.number is None or paragraph.number.style not in ("chapter", "section"):
        return False
    if "。" in paragraph.bare(text).rstrip("。"):
        return False
    below: list[bool] = []
    for one in paragraphs[at + 1 :]:
        if one.number is not None:
            if one.number.rank <= paragraph.number.rank:
                break
            below.append(False)
        if below:
            below[-1] = below[-1] or _has_own(one)
    return all(below)


def _has_own(paragraph: Paragraph) -> bool:
    return any(clause.actors for clause in paragraph.clauses)


def _has_text(text: str, paragraph: Paragraph) -> bool:
    return len(paragraph.bare(text)) >= 5


def _clauses_below(paragraphs: list[Paragraph], at: int) -> int:
    """How many unnumbered paragraphs right below carry a clause."""
    count = 0
    for one in paragraphs[at + 1 :]:
        if one.number is not None:
            break
        count += bool(one.clauses)
        if count >= 2:
            break
    return count


def is_annex(text: str, paragraph: Paragraph) -> bool:
    """Whether an annex begins here: 附件1, 附表 某某清单."""
    return not paragraph.clauses and _ANNEX.match(text, paragraph.start, paragraph.end) is not None


def plan_start(text: str, paragraphs: list[Paragraph]) -> int:
    """Where the plan proper begins: its title's line behind the covering notice, else the text's beginning."""
    seen_notice = False
    limit = len(text) // 2
    for at, paragraph in enumerate(paragraphs):
        if paragraph.start > limit:
            break
        line = text[paragraph.start : paragraph.end]
        if re.search(
            "印发给你们|现(?:将|予).{0,60}(?:印发|转发)|请(?:结合实际)?.{0,8}(?:认真)?(?:贯彻|组织实施|遵照)", line
        ):
            seen_notice = True
        if seen_notice and paragraph.number is None and is_plan_title(line) and at + 1 < len(paragraphs):
            return paragraph.start
    return 0


def is_plan_title(line: str) -> bool:
    """Whether a line reads as the title of a plan: 某某实施方案."""
    joined = line.replace("\n", "")
    return 6 <= len(joined) <= 70 and bool(_PLAN_TITLE.search(joined)) and not re.search("[。；，]|印发|^附件", joined)


def heading_clauses(node: Node) -> list[Clause]:
    """The clauses of the headings above a node, nearest first (R26)."""
    return [clause for one in reversed(node.parents) if one.heading for clause in one.paragraph.clauses]
