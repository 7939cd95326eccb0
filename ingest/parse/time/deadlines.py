"""Deadlines of one unit: every printed expression, what it means, whose it is and what it governs."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from re import Pattern
from re import compile as regex

from graph.records import Action, Deadline
from ingest.parse.action.actions import governing
from ingest.parse.text.numerals import DIGIT
from ingest.parse.text.regions import Regions, find_regions, inside
from ingest.parse.time.dates import PrintedDate, date_pattern, numeric_dates, read_date
from ingest.parse.time.periods import Period, find_conditions, find_events, find_ongoing, find_recurring
from ingest.parse.time.timefields import find_time_fields

Span = tuple[int, int]


def find_deadlines(
    text: str,
    start: int,
    end: int,
    *,
    year: int | None,
    issued_on: str | None = None,
    actions: Sequence[Action] = (),
    clauses: Sequence[Span] = (),
    time_fields: Sequence[Span] = (),
) -> list[Deadline]:
    """The deadlines printed in text[start:end], in order.

    `year` and `issued_on` (ISO) are the document's; `actions` are the unit's, `clauses` its responsibility
    clauses and `time_fields` the values of its time-limit fields (完成时限), where bare years and 长期坚持 count;
    labelled fields within the window are found here too.
    Windows outside (start, end) are allowed for time fields: a table's cell may stand before its task.
    """
    labelled = find_time_fields(text, start, end)
    fields = sorted({*time_fields, *labelled})
    lax = sorted({*fields, *clauses})
    found: list[Deadline] = []
    for low, high in [(start, end), *(field for field in fields if field[1] <= start or field[0] >= end)]:
        found += _in_window(text, low, high, year=year, issued_on=issued_on, fields=fields, lax=lax)
    found.sort(key=lambda deadline: (deadline.start, deadline.end))
    return [replace(deadline, action=governing(actions, deadline.start)) for deadline in found]


def _in_window(
    text: str,
    start: int,
    end: int,
    *,
    year: int | None,
    issued_on: str | None,
    fields: Sequence[Span],
    lax: Sequence[Span],
) -> list[Deadline]:
    regions = find_regions(text, start, end)
    recurring = find_recurring(text, start, end)
    taken = [(period.start, period.end) for period in recurring]
    found: list[Deadline] = []
    for date in _dates(text, start, end, year=year, issued_on=issued_on, regions=regions):
        if inside(taken, date.start) or inside(taken, date.end - 1):
            continue
        reason = _reason(text, start, end, date, issued_on=issued_on, fields=fields, lax=lax)
        if reason:
            found.append(_by(text, start, date, reason, issued_on))
    for low, high in fields:
        if start <= low and high <= end:
            found += [_by(text, start, date, "field", issued_on) for date in numeric_dates(text, low, high)]
    periods = [*recurring, *find_events(text, start, end), *find_conditions(text, start, end)]
    for low, high in lax:
        if start <= low and high <= end:
            periods += find_ongoing(text, low, high, field=(low, high) in fields)
    distinct = {(period.start, period.end): period for period in periods}  # a field may lie within its clause
    found += [_undated(text, period) for period in distinct.values() if not inside(regions.titles, period.start)]
    return found


def _dates(
    text: str, start: int, end: int, *, year: int | None, issued_on: str | None, regions: Regions
) -> list[PrintedDate]:
    """The dates of the window, a missing year taken from the nearest earlier date of the sentence.

    A date that shares the 前 of the list it stands in (4月8日、7月8日及10月8日前) is given it.
    """
    found: list[PrintedDate] = []
    if not any(text.find(mark, start, end) >= 0 for mark in "年月季末日五"):
        return found
    known = year
    for hit in date_pattern().finditer(text[start:end]):
        at = start + hit.start()
        if inside(regions.titles, at):
            continue
        if found and any(text.find(mark, found[-1].end, at) >= 0 for mark in "。\n"):
            known = year
        date = read_date(hit, year=known, issued_on=issued_on)
        if date is None:
            continue
        date = replace(date, start=at, end=start + date.end)
        if date.year_printed and date.year and not (date.bare_year and _is_base(text, start, end, date)):
            known = date.year
        found.append(date)
    for at in range(len(found) - 2, -1, -1):
        date, following = found[at], found[at + 1]
        if not date.before and following.before and text[date.end : following.start].strip() in _JOINERS:
            found[at] = replace(date, before=True)
    return found


_JOINERS = frozenset({"、", "和", "及", "与", "以及", "，", ","})


@cache
def _base_before() -> Pattern[str]:
    return regex(r"(?:比|较|以|与|同|对|对照|截至|截止|自|从|去|上|按)$")


@cache
def _not_due_after() -> Pattern[str]:
    """What follows a date that begins, dates or names something."""
    span = rf"[-—–－~～]|[到至](?=[ \u3000]*[{DIGIT}年十])"
    past = "经济|同比|增速|以来|以后|之后|后|起|至今|基础|同期|水平|的(?:基础|水平)|期间|时"
    return regex(rf"[ \u3000]*(?:{past}|{span}|年?版|年?度|中央|修[订正])")


@cache
def _range_before() -> Pattern[str]:
    return regex(rf"(?:[{DIGIT}]|年|月|日|度)[ \u3000]*[-—–－~～至到]+[ \u3000]*$")


@cache
def _validity_before() -> Pattern[str]:
    return regex(
        r"(?:执行|有效|实施|施行|延续|延长|延期|顺延|缓缴|期限|期|暂定|享受|免[征收缴]|减[征免]|阶段性.{0,20}|政策.{0,12})[为截]?[至到止]*$"
    )


@cache
def _criterion_after() -> Pattern[str]:
    return regex(
        r"(?:已|新?成立|注册|登记|设立|投产|建成|入库|入统|取得|出生|参加|毕业|购买|签订|受理|开工|发生|竣工|审批|批准|形成|存在|在.{1,12}(?:注册|登记|投保))[^，,。；;]{0,30}的"
    )


@cache
def _finished_after() -> Pattern[str]:
    return regex(
        r"[ \u3000]*(?:(?:全部|全面|基本|正式|实现|投入|建成|确保|力争)?"
        r"(?:完成|建成|投用|投入使用|上线|开工|竣工|实现)|[）)]?$)"
    )


def _is_base(text: str, start: int, end: int, date: PrintedDate) -> bool:
    return bool(
        _base_before().search(text, max(start, date.start - 4), date.start)
        or _not_due_after().match(text, date.end, end)
    )


def _reason(
    text: str,
    start: int,
    end: int,
    date: PrintedDate,
    *,
    issued_on: str | None,
    fields: Sequence[Span],
    lax: Sequence[Span],
) -> str | None:
    """The rule by which a printed date is a deadline, or None."""
    head = text[max(start, date.start - 12) : date.start]
    tail = text[date.end : min(end, date.end + 48)]
    field = inside(lax, date.start)
    if field:
        tail = text[date.end : min(field[1], date.end + 48)]
        if inside(fields, date.start):
            started = _not_due_after().match(tail) and not tail.startswith(("度", "年度"))
            return None if started or (date.bare_year and not _field_ends().match(tail)) else "field"
        if _not_due_after().match(tail):
            return None
        return (
            "clause" if date.before or date.closed or _finished_after().match(tail) or not tail.strip("）)") else None
        )
    if date.before:
        past = bool(issued_on and date.last and date.last < issued_on)
        if past and _criterion_after().match(tail):
            return None
        return "date"
    if not date.closed or _range_before().search(head) or _not_due_after().match(tail):
        return None
    stale = bool(issued_on and date.last and date.last[:4] < issued_on[:4])
    if stale or _base_before().search(head):
        return None
    if date.precision in ("half", "quarter") and not _opens().search(head):
        return None
    if date.precision == "day":
        return "date" if _due_day(head, tail) else None
    return "validity" if _validity_before().search(head) else "period"


@cache
def _field_ends() -> Pattern[str]:
    """What may follow a bare year that is a field's whole limit; 2023年春节前 goes on to name another."""
    return regex(r"度?[ \u3000]*(?:$|[，,、；;。）)〕】\]\s并及前内]|全部|全面|基本|完成|实现|建成)")


@cache
def _opens() -> Pattern[str]:
    """Before 上半年, 二季度: a stop or a word of aim. Elsewhere they qualify a noun (一季度经济运行)."""
    return regex(r"(?:^|[，,、。；;：:）)\s\u3000]|力争|确保|争取|计划|在|于|到|并|拟|将|应|须)$")


def _due_day(head: str, tail: str) -> bool:
    """A day without 前 is due where it is said to be finished then: 6月30日完成, 于6月30日上线."""
    return bool(
        _finished_after().match(tail)
        and tail.strip()
        and not head.endswith(("截至", "截止"))
        and not _validity_before().search(head)
    )


@cache
def _others_plan() -> Pattern[str]:
    return regex(
        r"(?<![照据按循合])(?:国家|国务院|中央|党中央|上级|部委)(?:层面)?(?:统一)?(?:部署|要求|明确|确定|规定|计划|提出|安排)(?:的|在|于|到)?$"
    )


def _by(text: str, start: int, date: PrintedDate, rule: str, issued_on: str | None) -> Deadline:
    flags = []
    if date.clamped:
        flags.append("clamped")
    if date.damaged:
        flags.append("repaired" if date.last else "damaged")
    if date.last is None and not date.damaged:
        flags.append("year_unknown")
    if date.ambiguous:
        flags.append("ambiguous")
    if issued_on and date.last and date.last < issued_on:
        flags.append("before_issue")
    return Deadline(
        start=date.start,
        end=date.end,
        quote=text[date.start : date.end],
        kind="by",
        date=date.last,
        precision=date.precision,
        action=None,
        owner="other" if _others_plan().search(text, max(start, date.start - 16), date.start) else "task",
        asserted=date.year_printed and date.last is not None,
        ambiguous=date.ambiguous,
        flags=tuple(flags),
        rule=rule,
    )


def _undated(text: str, period: Period) -> Deadline:
    return Deadline(
        start=period.start,
        end=period.end,
        quote=text[period.start : period.end],
        kind=period.kind,
        date=None,
        precision=None,
        action=None,
        owner="task",
        asserted=True,
        ambiguous=False,
        flags=(),
        rule=period.kind,
    )
