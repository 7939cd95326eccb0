"""Numbers that are no targets: ordinals, bases of a change, criteria, sums a rule fixes, names."""

from dataclasses import dataclass
from functools import cache
from re import Pattern
from re import compile as regex

from ingest.parse.content.quantities import Quantity
from ingest.parse.text.lexicon import rows


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a quantity in its segment, cut to a length that keeps every look-up constant.

    `segment` has ■ where the number and its unit stand. `word` is the target word directly before the number,
    `change` whether it announces a new value, `bound` the 以上, 以内 … behind it; `fixed` marks sentences that
    fix sums to be paid; `lead` is the segment before the number as far as a long list may reach.
    """

    before: str
    after: str
    lead: str
    segment: str
    word: str | None
    change: bool
    bound: str
    fixed: bool


_CALENDAR = 1900
"""A number of years from here on is a year of the calendar (期限延长至2024年3月31日)."""

Rule = tuple[frozenset[str], str, Pattern[str]]


@cache
def _rules(where: str) -> tuple[Rule, ...]:
    return tuple(
        (frozenset(row["kinds"].split(",")), row["lifted"], regex(row["pattern"]))
        for row in rows("target_exclusions.tsv")
        if row["where"] == where
    )


def excluded(quantity: Quantity, setting: Setting) -> bool:
    """Whether a quantity is no target where it stands."""
    return (
        not _admitted(quantity, setting)
        or (setting.fixed and not setting.change)
        or _totals(quantity, setting)
        or _any("before", quantity, setting, setting.before)
        or _any("after", quantity, setting, setting.after)
        or _any("segment", quantity, setting, setting.segment)
    )


def _any(where: str, quantity: Quantity, setting: Setting, piece: str) -> bool:
    spoken = bool(setting.word or setting.bound)
    for kinds, lifted, pattern in _rules(where):
        if kinds.isdisjoint((quantity.kind, quantity.unit.lstrip("万亿"), "all")):
            continue
        if (setting.change and lifted != "never") or (spoken and lifted == "word"):
            continue
        if pattern.match(piece) if where == "after" else pattern.search(piece):
            return True
    return False


@cache
def _joints() -> Pattern[str]:
    return regex(r"、|以及|[和及与]")


def _totals(quantity: Quantity, setting: Setting) -> bool:
    """Whether a number totals the list printed directly before it: 公路、水路、海事3个领域.

    A list without numbers of its own whose parts are as many as the number says, and a noun behind the number.
    和 and 与 may also stand within a part.
    """
    number = quantity.values[0]
    if quantity.kind != "count" or quantity.han or len(quantity.values) > 1 or setting.word or setting.bound:
        return False
    if not setting.after[:1].strip("，,、（(）)：: ") or any(char.isdecimal() for char in setting.lead[-24:]):
        return False
    listed = setting.lead.count("、") + 1
    return 2 <= listed <= number <= len(_joints().findall(setting.lead)) + 1


@cache
def _handled() -> Pattern[str]:
    done = "办结|办完|完成|办理|审结|出具|答复|反馈|办成|拨付|到账|审批|即可|接通|联系|响应"
    return regex(rf"内?[^，,。；;]{{0,6}}(?:{done})")


@cache
def _limit() -> Pattern[str]:
    return regex(r"(?:时限|时间|周期|期限|时长|用时|提前|最长|最短|最快)(?:为|是|平均)?$")


def _admitted(quantity: Quantity, setting: Setting) -> bool:
    """What a quantity of its kind needs beside it to be an aim at all."""
    spoken = bool(setting.word or setting.bound)
    if quantity.kind == "money" and "/" in quantity.unit:
        return setting.change  # the price of the thing regulated
    if quantity.kind in ("term", "day", "month"):
        return spoken or bool(_handled().match(setting.after)) or bool(_limit().search(setting.before))
    if quantity.kind == "years":
        if max(quantity.values) >= _CALENDAR:
            return False
        return setting.change or setting.word in ("缩短", "压缩")
    if quantity.kind == "times":
        several = max(quantity.values) > 1
        return (several and (spoken or not quantity.han)) or (not quantity.han and setting.word in ("至少", "不少于"))
    if quantity.han and quantity.kind != "share":
        return spoken and max(quantity.values) > 1 and setting.word != "最多"
    if quantity.han:
        return spoken or quantity.unit == "%"
    return True
