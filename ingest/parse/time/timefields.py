"""Time-limit fields printed with a label: 完成时限：2023年6月底前并长期坚持."""

from functools import cache
from re import Pattern
from re import compile as regex

Span = tuple[int, int]


@cache
def _label() -> Pattern[str]:
    work = "完成|推进|落实|整改|实施|达标|工作|任务|改革|出台"
    plain = "时间安排|进度安排|进度要求|时间进度|时间节点|时间要求|期限要求|(?<![办理结批诺])时限"
    others = "(?:牵头|责任|配合|协同|协办|主办|省级|市级|指导)(?:责任)?(?:单位|部门|领导|人|处室)"
    return regex(
        rf"(?:(?:计划|拟|预计)?(?:{work})(?:时限|时间|期限|时间节点|节点)|{plain})(?:要求|安排|节点)?"
        r"[ \u3000]*[:：][ \u3000]*"
        rf"(?P<value>[^\n。；;）)〕】\]］]{{1,60}}?)(?=[，,、 \u3000]*{others}|[\n。；;）)〕】\]］]|$)"
    )


def find_time_fields(text: str, start: int, end: int) -> list[Span]:
    """The values of labelled time-limit fields in text[start:end]. A limit of procedure (办理时限) is no such field."""
    if "时" not in text[start:end] and "度" not in text[start:end]:
        return []
    return [hit.span("value") for hit in _label().finditer(text, start, end)]
