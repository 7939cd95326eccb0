"""Time-limit fields printed with a label: 完成时限：2023年6月底前并长期坚持."""

from functools import cache
from re import Pattern
from re import compile as regex

Span = tuple[int, int]


@cache
def _label() -> Pattern[str]:
    return regex(
        r"(?:(?:计划|拟|预计)?(?:完成|推进|落实|整改|实施|达标|工作|任务|改革|出台)(?:时限|时间|期限|时间节点|节点)|时间安排|进度安排|进度要求|时间进度|时间节点|时间要求|期限要求|时限)"
        r"(?:要求|安排|节点)?[ \u3000]*[:：][ \u3000]*"
        r"(?P<value>[^\n。；;）)〕】\]］]{1,60}?)(?=(?:[，,、 \u3000]*(?:牵头|责任|配合|协同|协办|主办|省级|市级|指导)(?:责任)?(?:单位|部门|领导|人|处室)|[\n。；;）)〕】\]］]|$))"
    )


def find_time_fields(text: str, start: int, end: int) -> list[Span]:
    """The values of labelled time-limit fields in text[start:end]. A limit of procedure (办理时限) is no such field."""
    if "时" not in text[start:end] and "度" not in text[start:end]:
        return []
    return [hit.span("value") for hit in _label().finditer(text, start, end)]
