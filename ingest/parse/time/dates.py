"""Printed dates: the shapes a date takes in a plan, and the last day each can mean."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from re import Match, Pattern
from re import compile as regex
from typing import Literal

from ingest.parse.text.numerals import DIGIT, parse_whole

Precision = Literal["day", "month", "quarter", "half", "year", "plan"]

_GAP = r"[ \u3000]{0,2}"
_HAN_YEAR = "二[〇○零OoＯ0０][〇○零OoＯ一二三四五六七八九]{2}"
_YEAR = rf"(?:(?<![{DIGIT}])(?:[1１][9９]|[2２][0０])[{DIGIT}]{{2}}|{_HAN_YEAR}){_GAP}年"
_RELATIVE = "今年|本年度?|当年|明年|次年|翌年"
_MONTH = f"(?:[1１][0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九元])(?={_GAP}月)"
_DAY = f"(?:[1-3１-３]?[{DIGIT}]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?={_GAP}[日号])"
_PLANS = {"十": 0, "十一": 1, "十二": 2, "十三": 3, "十四": 4, "十五": 5, "十六": 6}


def _rest(n: int) -> str:
    """What may follow a year, or stand alone: a month with its day or part, a quarter, a half, an end."""
    return (
        rf"(?:(?P<month{n}>{_MONTH}){_GAP}月份?"
        rf"(?:{_GAP}(?P<day{n}>{_DAY}){_GAP}[日号]|{_GAP}(?P<part{n}>底|末|中上旬|中下旬|上旬|中旬|下旬|初|中))?"
        rf"|第?(?P<quarter{n}>[一二三四1-4１-４]){_GAP}季(?:度|(?=[底末前]))(?:{_GAP}(?P<qend{n}>末|底|内))?"
        rf"|(?P<half{n}>[上下])半年(?:{_GAP}(?P<hend{n}>末|底|内))?"
        rf"|年?(?P<end{n}>[底末终]|之?内)(?![下部容蒙奖]))"
    )


@cache
def date_pattern() -> Pattern[str]:
    """Matches one printed date; read it with `read_date`."""
    before = rf"(?:{_GAP}(?:[（(]含[）)])?(?P<before>之前|以前|前)(?![后期沿置端身瞻景往]))?"
    return regex(
        rf"(?:(?:(?P<year>{_YEAR})|(?P<relative>{_RELATIVE})){_GAP}(?:{_rest(1)})?"
        rf"|(?<![{DIGIT}.．])(?P<damaged>[1１2２][{DIGIT}]{{4,6}}){_GAP}月?{_GAP}(?:(?<=月)[{DIGIT}]{{1,2}})?{_GAP}日"
        rf"|[“\"]?(?P<plan>十[一二三四五六]?)五[”\"]?(?:规划|时期)?(?:期?末|(?P<during>期间))"
        rf"|(?<![{DIGIT}一二三四五六七八九十几多近半两每])(?P<bare>(?=[{DIGIT}一二三四五六七八九十元第上下年])(?!年[度{DIGIT}])){_rest(2)}"
        rf"|(?P<thismonth>本月底|(?<![{DIGIT}一二三四五六七八九十元个每上])月底))"
        rf"{before}"
    )


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """One printed date. `last` is the last day it can mean, ISO, or None where the year is unknown."""

    start: int
    end: int
    last: str | None
    precision: Precision
    year: int | None
    year_printed: bool
    before: bool
    closed: bool
    damaged: bool
    clamped: bool
    bare_year: bool

    @property
    def ambiguous(self) -> bool:
        """2021年前, 3月前: by grammar before the period, in use by its end (底 dropped)."""
        return self.before and not self.closed and self.precision in ("year", "month", "quarter", "half")


def read_date(hit: Match[str], *, year: int | None, issued_on: str | None = None) -> PrintedDate | None:
    """What a match of `date_pattern` says. `year` is supplied where none is printed; None if it is no date."""
    if hit["damaged"]:
        return _repair(hit)
    if hit["plan"]:
        ends = 2005 + 5 * _PLANS[hit["plan"]]
        return _printed(hit, ends, 12, 31, "plan", printed=True, closed=not hit["during"])
    if hit["thismonth"]:
        if not issued_on:
            return _printed(hit, None, 1, None, "month", printed=False, closed=True)
        return _printed(hit, int(issued_on[:4]), int(issued_on[5:7]), None, "month", printed=False, closed=True)
    printed = bool(hit["year"])
    if hit["year"]:
        year = _year_number(hit["year"])
    elif hit["relative"] in ("明年", "次年", "翌年"):
        year = year + 1 if year else None
    n = "1" if hit["year"] or hit["relative"] else "2"
    return _read_rest(hit, n, year, printed)


def _read_rest(hit: Match[str], n: str, year: int | None, printed: bool) -> PrintedDate | None:
    month, day, part = hit["month" + n], hit["day" + n], hit["part" + n]
    if month:
        number = 1 if month == "元" else parse_whole(month)
        if number is None or not 1 <= number <= 12:
            return None
        if day:
            value = parse_whole(day)
            return _printed(hit, year, number, value, "day", printed=printed, closed=True) if value else None
        last = {"上旬": 10, "初": 10, "中旬": 20, "中上旬": 20, "中": 20}.get(part or "")
        return _printed(hit, year, number, last, "month", printed=printed, closed=bool(part))
    if hit["quarter" + n]:
        quarter = parse_whole(hit["quarter" + n]) or 1
        return _printed(hit, year, 3 * quarter, None, "quarter", printed=printed, closed=True)
    if hit["half" + n]:
        return _printed(hit, year, 6 if hit["half" + n] == "上" else 12, None, "half", printed=printed, closed=True)
    end = hit["end" + n]
    if n == "1" and hit["relative"] and not end and not hit["before"]:
        return None
    return _printed(hit, year, 12, None, "year", printed=printed, closed=bool(end), bare=not end)


def _printed(
    hit: Match[str],
    year: int | None,
    month: int,
    day: int | None,
    precision: Precision,
    *,
    printed: bool,
    closed: bool,
    bare: bool = False,
    damaged: bool = False,
) -> PrintedDate:
    length = monthrange(year or 2001, month)[1]
    last = min(day or length, length)
    return PrintedDate(
        start=hit.start(),
        end=hit.end(),
        last=f"{year:04}-{month:02}-{last:02}" if year else None,
        precision=precision,
        year=year,
        year_printed=printed,
        before=bool(hit["before"]),
        closed=closed,
        damaged=damaged,
        clamped=bool(day and year and day > length),
        bare_year=bare,
    )


def _year_number(printed: str) -> int | None:
    plain = printed.rstrip("年 \u3000").translate({ord(o): "0" for o in "OoＯ"})
    return parse_whole(plain.replace("0", "〇") if "二" in plain else plain)


def _repair(hit: Match[str]) -> PrintedDate | None:
    """20251月20日 lost its 年, 2019116日 also its 月: repaired only where one reading is left."""
    digits = "".join(str(int(c)) for c in hit.group() if c.isdigit())
    year, rest = int(digits[:4]), digits[4:]
    if not 1990 <= year <= 2099:
        return None
    if "月" in hit.group():
        head = "".join(str(int(c)) for c in hit["damaged"] if c.isdigit())[4:]
        cuts = [len(head)]
    else:
        cuts = [cut for cut in (1, 2) if 0 < len(rest) - cut <= 2]
    readings = {
        (int(rest[:cut]), int(rest[cut:]))
        for cut in cuts
        if rest[:cut] and rest[cut:] and rest[0] != "0" and rest[cut] != "0"
        if 1 <= int(rest[:cut]) <= 12 and 1 <= int(rest[cut:]) <= monthrange(year, int(rest[:cut]))[1]
    }
    if not readings:
        return None
    if len(readings) > 1:
        return _printed(hit, None, 1, None, "day", printed=True, closed=True, damaged=True)
    month, day = next(iter(readings))
    return _printed(hit, year, month, day, "day", printed=True, closed=True, damaged=True)


@cache
def _numeric() -> Pattern[str]:
    return regex(
        rf"(?<![{DIGIT}.．/-])(?P<year>(?:19|20)\d{{2}})(?P<mark>[.．/-])(?P<month>\d{{1,2}})(?:(?P=mark)(?P<day>\d{{1,2}}))?"
        rf"(?P<before>之前|以前|前|底前|底)?(?![{DIGIT}.．/])"
    )


def numeric_dates(text: str, start: int, end: int) -> Iterator[PrintedDate]:
    """2023.12.31, 2023-6-30, 2023/12: dates only where a date is asked for, in time-limit fields."""
    for hit in _numeric().finditer(text[start:end]):
        month, day = int(hit["month"]), int(hit["day"] or 0)
        if 1 <= month <= 12 and day <= 31:
            precision: Precision = "day" if day else "month"
            date = _printed(hit, int(hit["year"]), month, day or None, precision, printed=True, closed=True)
            yield replace(date, start=start + hit.start(), end=start + hit.end())
