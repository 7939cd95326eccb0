"""iCalendar (RFC 5545) of deadlines: one all-day event a dated deadline that is the task's own.

Only deadlines of kind `by` with a date and owner `task` become events. Recurring, conditional, event and ongoing
ones have no day, and the State's own dates are not the task's: they are counted in the calendar's description,
never dropped in silence. A plan says nothing of completion, so no event is a to-do and none is overdue.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import BinaryIO

from graph.errors import InvalidParameter

FOLD = 75
"""Octets a line may have, the line break not counted (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRow:
    """One task and deadline, as a query returns it. Dates are ISO; `issued_on` is the document's."""

    task_id: str
    number: str
    title: str
    kind: str
    date: str | None
    precision: str | None
    owner: str
    quote: str
    ambiguous: bool = False
    lead: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    document_title: str = ""
    issued_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many events were written, and how many deadlines have no event, by reason."""

    events: int
    left_out: tuple[tuple[str, int], ...]


LEFT_OUT = {
    "other": "国家或其他单位的日期",
    "recurring": "周期性",
    "conditional": "以条件为前提",
    "event": "以事件为期",
    "ongoing": "长期",
    "undated": "没有日期",
}


def write(rows: Iterable[DeadlineRow], stream: BinaryIO, *, name: str = "任务完成时限") -> Written:
    """Write the calendar, events by date, then task. Raises InvalidParameter for a date that is none.

    A UID depends on the task, the printed words and which of several equal ones it is, so an event keeps its
    UID when the calendar is written again. DTSTAMP is the document's date: there is no clock in the output.
    """
    dated: list[tuple[date, DeadlineRow]] = []
    left: Counter[str] = Counter()
    for row in rows:
        reason = _left_out(row)
        if reason:
            left[reason] += 1
        else:
            dated.append((_day(row.date or "", row.task_id), row))
    dated.sort(key=lambda one: (one[0], one[1].task_id, one[1].quote))
    left_out = tuple((reason, left[reason]) for reason in LEFT_OUT if left[reason])
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//fengong//deadlines//ZH",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escape(name)}",
        f"X-WR-CALDESC:{_escape(_description(len(dated), left_out))}",
    ]
    seen: Counter[tuple[str, str]] = Counter()
    for day, row in dated:
        seen[row.task_id, row.quote] += 1
        lines += _event(day, row, seen[row.task_id, row.quote])
    lines.append("END:VCALENDAR")
    stream.write("".join(_fold(line) for line in lines).encode())
    return Written(events=len(dated), left_out=left_out)


def _left_out(row: DeadlineRow) -> str | None:
    if row.owner != "task":
        return "other"
    if row.kind != "by":
        return row.kind
    return None if row.date else "undated"


def _day(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidParameter(f"not a date: {text}", where=where, remedy="dates are YYYY-MM-DD") from error


def _event(day: date, row: DeadlineRow, occurrence: int) -> list[str]:
    identity = sha256("\x1f".join((row.task_id, row.quote, str(occurrence))).encode()).hexdigest()[:32]
    stamp = _day(row.issued_on, row.task_id) if row.issued_on else day
    about = [f"原文：{row.quote}"]
    if row.lead:
        about.append(f"牵头单位：{'、'.join(row.lead)}")
    if row.responsible:
        about.append(f"责任单位：{'、'.join(row.responsible)}")
    if row.document_title:
        about.append(f"文件：{row.document_title}")
    if row.ambiguous:
        about.append("日期表述有歧义，请核对原文")
    about.append("完成情况原文未载")
    return [
        "BEGIN:VEVENT",
        f"UID:{identity}@fengong",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escape(f'[{row.number}] {row.title}')}",
        f"DESCRIPTION:{_escape(chr(10).join(about))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _description(events: int, left_out: tuple[tuple[str, int], ...]) -> str:
    rest = "、".join(f"{LEFT_OUT[reason]} {count} 项" for reason, count in left_out)
    return f"有明确日期的任务时限 {events} 项。" + (f"未列入日历：{rest}。" if rest else "")


def _escape(text: str) -> str:
    """TEXT values: backslash, semicolon, comma and line break escaped, other control characters dropped (3.3.11)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = text.replace("\n", "\\n")
    return "".join(character for character in text if character == "\t" or (character >= " " and character != "\x7f"))


def _fold(line: str) -> str:
    """Fold after at most 75 octets, never inside a character; a continuation begins with a blank."""
    parts, used = [""], 0
    for character in line:
        width = len(character.encode())
        if used + width > FOLD:
            parts.append(" ")
            used = 1
        parts[-1] += character
        used += width
    return "\r\n".join(parts) + "\r\n"
