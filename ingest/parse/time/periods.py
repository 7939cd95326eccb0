"""Times that are no dates: recurrences, standing work, occasions, and what must happen first."""

from dataclasses import dataclass
from functools import cache
from re import Pattern, escape
from re import compile as regex
from typing import Literal

from ingest.parse.text.lexicon import words
from ingest.parse.text.numerals import DIGIT

Kind = Literal["recurring", "conditional", "event", "ongoing"]

_ISSUING = "出台|印发|公布|颁布|发布|施行|实施|下发|上线"
_INSTRUMENT = (
    "办法|方案|规定|标准|政策|意见|条例|目录|清单|细则|指南"
    "|规划|决策|文件|制度|规范|法律|法规|决定|法|计划|要点|指引|系统|平台|》"
)
_PROCEDURE = "公示|公告|招标|中标|结果|申请|信息|登记|订单|合同|许可证|名单"


@dataclass(frozen=True, slots=True)
class Period:
    """A printed expression of time without a date, with its kind."""

    start: int
    end: int
    kind: Kind


def _alternation(entries: tuple[str, ...]) -> str:
    return "|".join(escape(entry) for entry in entries)


@cache
def _recurring() -> Pattern[str]:
    every = _alternation(words("periods.tsv", "kind", "recurring"))
    number = f"[{DIGIT}]"
    within = rf"(?:的?(?:末月?|首月|第?[{DIGIT}一二三]个?月))?"
    weekday = "(?:(?<=周)[一二三四五六日末])?"
    day = rf"(?:的?(?:{number}{{1,2}}月)?(?:月底|年底|底|末)?(?:{number}{{1,2}}日)?(?:之?前)?)?"
    sums = "最[高多]|实际|(?:奖励|补贴|补助)?[上下]限"
    rate = rf"{sums}|每|[{DIGIT}一二三四五六七八九十]+天|不超过|不高于|{number}+(?:\.{number}+)?万?元"
    apiece = "".join(f"(?<!每{measure})" for measure in "人户家个位名吨亩辆件头台床")
    return regex(rf"{apiece}(?<![/／对予])(?:{every}){weekday}{within}{day}(?!{rate})")


@cache
def _ongoing(*, field: bool) -> Pattern[str]:
    return regex(
        _alternation(
            words("periods.tsv", "where", "clause") + (words("periods.tsv", "where", "field") if field else ())
        )
    )


@cache
def _event() -> Pattern[str]:
    free = _alternation(words("events.tsv", "needs_verb", "no"))
    bound = _alternation(words("events.tsv", "needs_verb", "yes"))
    return regex(
        rf"(?:(?:{free})[”\"]?(?:假期|长假|期间)?(?:来临|到来|开始|召开|开幕|举办|举行|结束)?"
        rf"|(?:{bound})[”\"]?(?:正式)?(?:开幕|召开|举办|举行))(?:之|以)?前(?![后期沿置端往夕{DIGIT}])"
    )


@cache
def _segment() -> Pattern[str]:
    return regex(r"[^，,。；;：:！!？?\n]+")


@cache
def _after() -> Pattern[str]:
    """A segment's head that ends in …出台后: the issuing verb directly, or with its instrument between."""
    passive = rf"(?:{_INSTRUMENT})(?:正式|经?批准|修订|制定|全面)?(?:{_ISSUING})(?:实施|执行|施行|运行)?之?"
    active = rf"(?:出台|印发|公布|颁布|下发|发布)(?:实施)?[^后]{{0,30}}?(?:{_INSTRUMENT})"
    no_time = "续|期|台|评|备|勤|端|者|方|果|补|置|来|退|出现|发生|产生|存在|新增|确需"
    return regex(rf"^(?P<head>.{{0,60}}?(?:{passive}|{active})后)(?!{no_time})")


def find_recurring(text: str, start: int, end: int) -> list[Period]:
    """每年, 每季度末25日前 …; rates (每人每年, 每年不超过…元) are none."""
    return [
        Period(start + hit.start(), start + hit.end(), "recurring") for hit in _recurring().finditer(text[start:end])
    ]


def find_ongoing(text: str, start: int, end: int, *, field: bool) -> list[Period]:
    """长期坚持, 持续推进 …: ask only within a clause or, with `field`, a time-limit field (there 长期 will do)."""
    return [Period(hit.start(), hit.end(), "ongoing") for hit in _ongoing(field=field).finditer(text, start, end)]


def find_events(text: str, start: int, end: int) -> list[Period]:
    """汛期来临前, 大会开幕前: due before an occasion."""
    return [Period(hit.start(), hit.end(), "event") for hit in _event().finditer(text, start, end)]


def find_conditions(text: str, start: int, end: int) -> list[Period]:
    """国家…办法出台后: due after an instrument is issued. The period runs from its segment's first word."""
    found: list[Period] = []
    if "后" not in text[start:end]:
        return found
    for segment in _segment().finditer(text, start, end):
        if "后" not in segment.group():
            continue
        hit = _after().match(segment.group()[:80])
        if hit and not _procedure().search(hit["head"]) and not _any_policy().match(hit["head"]):
            lead = len(hit["head"]) - len(hit["head"].lstrip(" \u3000"))
            found.append(Period(segment.start() + lead, segment.start() + hit.end(), "conditional"))
    return found


@cache
def _any_policy() -> Pattern[str]:
    """政策出台后, 各部门惠企政策出台后: a procedure for whatever is issued, no instrument that is waited for."""
    whichever = "各地|各部门|各级|有关|相关|重大|惠企|涉企|新|行政|在|待|的|和"
    return regex(rf"(?:{whichever})*(?:政策|决策|文件|措施|政策措施|政策文件)(?:正式)?(?:{_ISSUING})(?:实施)?后$")


@cache
def _procedure() -> Pattern[str]:
    return regex(_PROCEDURE)
