"""Labels: 牵头单位： and its relatives, in brackets, in prose and on lines of their own (R03-R06, R11, R19)."""

import re
from dataclasses import dataclass
from functools import cache
from re import Pattern

from ingest.parse.text.lexicon import rows

_PREFIX = (
    "(?:总|主要|第[一二三]|首要|具体|指标|任务|工作|整改|改革|部门|共同|直接|拟|局|处|[省市县区州]级|省|市|县|区)*"
)
_NOUN = (
    "(?:单位|部门|处室|科室|股室|机构|[省市县区]?领导(?:同志)?|人|同志|主体|方|司局|局|处|科|组|地区|专班|区县|地方)"
)
_TIME = (
    "(?:完成|落实|推进|整改|办理|办结|计划|工作|预计|拟|起止|实施)*(?:时限|期限|时间节点|时间|节点|进度)(?:要求|安排|节点|计划)?"
    "|进度安排|工作进度|计划完成时间|目标时限|时间表"
)
_LEADERS = (
    "(?:分管|主管|责任|牵头|联系|包保|包联|包抓|挂点|挂钩|主抓|协管|督导)(?:县级|市级|省级|[省市县区州局厅校院委])?"
    "(?:领导同志|领导|负责人|副市长|副县长|副区长|副省长|负责同志)"
    "|[省市州县区]级?领导"
)
_TIERS = "局处市省县区"  # a label's first character, or a name's last
_RULE = re.compile("（[^（）]*(?:第一|首位|的为|者为)[^（）]*）")  # 责任单位（排名第一的为牵头单位）：
LONGEST = 40  # characters of a label in front of its colon


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its colon: the span, the role it gives (time and note give none), and its rule."""

    start: int
    end: int
    word: str
    role: str
    detail: str
    rule: str


@cache
def _pattern() -> Pattern[str]:
    words = "|".join(row["word"] for row in rows("clause_labels.tsv"))
    link = "(?:[和、及与/]|（|）)"
    role = (
        f"{_PREFIX}(?:{words})(?:{link}?(?:{words}))*(?:单位|部门)?{link}?(?:{words})?{_NOUN}"
        "(?:）)?(?:（[^（）：]{1,20}）)?(?:分工|名单|名称)?"
    )
    hybrid = "(?:[省市区县州])?(?:部门|任务|职责|责任|工作)?分工(?:方案|落实)?"
    return re.compile(f"(?:(?P<leader>{_LEADERS})|(?P<role>{role})|(?P<hybrid>{hybrid})|(?P<time>{_TIME}))[：:]")


@cache
def _column() -> Pattern[str]:
    return re.compile(_pattern().pattern.removesuffix("[：:]") + "[：:]?$")


@cache
def _bare() -> Pattern[str]:
    return re.compile(
        "(?:牵头|责任|配合|协同|协办|主办|承办|参与|参加)(?:责任)?(?:单位|部门)(?:[为是]|(?=[省市县区州各国中厅局]))"
    )


@cache
def _short() -> Pattern[str]:
    """牵头：, 主责： a role and a colon, without the noun. Only where a clause is known to stand."""
    words = "|".join(row["word"] for row in rows("clause_labels.tsv"))
    return re.compile(f"(?:总|共同)?(?:{words})方?：")


@cache
def _note() -> Pattern[str]:
    return re.compile("[\u4e00-\u9fff]{2,8}[：:]")


@cache
def _roles() -> dict[str, dict[str, str]]:
    return {row["word"]: row for row in rows("clause_labels.tsv")}


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label that text[start:end] begins with."""
    found = _pattern().match(text, start, end)
    return None if found is None else _label(found)


def bare_label_at(text: str, start: int, end: int) -> Label | None:
    """A label whose colon was left out, at the head of a field: （责任单位市发改委，配合单位为市财政局）."""
    found = _bare().match(text, start, end)
    return None if found is None else _label(found)


def short_label_at(text: str, start: int, end: int) -> Label | None:
    """A label without its noun, at the head of a field of a bracket: （牵头：市发改委；配合：市财政局）."""
    found = _short().match(text, start, end)
    return None if found is None else _label(found)


def find_labels(text: str, start: int, end: int) -> list[Label]:
    """Every label of text[start:end], in order."""
    found: list[Label] = []
    at = start
    colon = text.find("：", start, end)
    while colon >= 0:
        hit = _pattern().search(text, max(at, colon - LONGEST), colon + 1)
        if hit is not None and hit.end() == colon + 1:
            found.append(_label(_unglued(text, hit)))
        at = colon + 1
        colon = text.find("：", at, end)
    return found


def _unglued(text: str, hit: re.Match[str]) -> re.Match[str]:
    """市教育局配合单位： without a blank between them: the 局 belongs to the name, not to the label."""
    start = hit.start()
    glued = text[start] in _TIERS and start and "\u4e00" <= text[start - 1] <= "\u9fff"
    return (_pattern().match(text, start + 1, hit.end()) if glued else None) or hit


def note_at(text: str, start: int, end: int) -> Label | None:
    """A label that gives no role (适用范围：, 目标位置：): its field is a note, not a list of bodies."""
    found = _note().match(text, start, end)
    return None if found is None else Label(*found.span(), found.group()[:-1], "note", "", "R27")


def column_label(cell: str) -> Label | None:
    """What a table's column holds by its head (R11); blanks inside the head do not matter."""
    found = _column().match(re.sub(r"\s", "", cell))
    return None if found is None else _label(found)


def label_without_value(text: str, start: int, end: int) -> bool:
    """Whether the line text[start:end] is nothing but a label: its value stands on the next line."""
    found = _pattern().match(text, start, end)
    return found is not None and found.end() == end


def _label(found: re.Match[str]) -> Label:
    word = found.group().rstrip("：:")
    if found.lastgroup == "time":
        return Label(*found.span(), word, "time", "", "R14")
    if found.lastgroup == "hybrid":
        return Label(*found.span(), word, "responsible", "", "R18")
    if found.lastgroup == "leader" or word.endswith(("领导", "同志", "责任人", "负责人")):
        role = "lead" if re.search("牵头|主抓", word) else "responsible"
        return Label(*found.span(), word, role, "leader", "R16")
    bare = _RULE.sub("", word)
    keys = [row for row in _roles() if row in bare] or [row for row in _roles() if row in word]
    first = _roles()[min(keys, key=lambda key: (_rank(key), word.index(key)))]
    return Label(*found.span(), word, first["role"], first["detail"], first["rule"])


def _rank(key: str) -> int:
    """责任 and 负责 weigh least: 牵头责任单位 leads, 协同责任单位 supports."""
    return 1 if _roles()[key]["role"] == "responsible" else 0
