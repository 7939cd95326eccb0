"""文号: the number of a document, in every bracket it is printed with."""

from dataclasses import dataclass
from functools import cache
from re import Pattern
from re import compile as regex

from ingest.parse.text.numerals import DIGIT

_OPEN, _CLOSE = "〔\\[【（(﹝［〈<", "〕\\]】）)﹞］〉>"
_LEAD_WORDS = (
    "根据|按照|依据|依照|落实|贯彻|执行|以及|以|按|经|和|与|及|对|在|将|关于"
    "|的通知|的意见|的函|通知|意见|方案|文件|办法|规定|措施|规划|决定|条例|要点|文号|字号"
)

_BEFORE_HEAD = "\n（([〔【"


@dataclass(frozen=True, slots=True)
class DocNumber:
    """A printed 文号 with its usual spelling (国办发〔2020〕43号); `repaired` where a bracket or 号 was lost."""

    start: int
    end: int
    spelling: str
    year: int
    repaired: bool


@cache
def _pattern() -> Pattern[str]:
    head = r"(?P<head>[A-Z\u4e00-\u9fff]{1,16})[ \u3000]*"
    year = rf"[{_OPEN}][ \u3000]*(?P<year>(?:[1１][9９]|[2２][0０])[{DIGIT}]{{2}})年?[ \u3000]*"
    return regex(
        rf"{head}(?:{year}[{_CLOSE}][ \u3000]*第?[ \u3000]*(?P<serial>[{DIGIT}]{{1,5}})[ \u3000]*号"
        rf"|〔(?P<lost>20[{DIGIT}]{{2}})(?P<glued>[{DIGIT}]{{1,4}})[ \u3000]*[)）〕]?号?(?![{DIGIT}年]))"
    )


@cache
def _lead() -> Pattern[str]:
    return regex(rf"^.*(?:{_LEAD_WORDS})")


@cache
def _long_lead() -> Pattern[str]:
    """Where a head opens a line or a bracket, a single 经 or 以 is its own (浙经信〔2025〕8号)."""
    return regex(rf"^.*(?:{'|'.join(word for word in _LEAD_WORDS.split('|') if len(word) > 1)})")


def find_numbers(text: str, start: int, end: int) -> list[DocNumber]:
    """The 文号 in text[start:end]. A head that runs into the sentence before it is cut at its last such word."""
    found: list[DocNumber] = []
    if text.find("号", start, end) < 0 and text.find("〔", start, end) < 0:
        return found
    for hit in _pattern().finditer(text, start, end):
        head = hit["head"]
        opens = hit.start() == 0 or text[hit.start() - 1] in _BEFORE_HEAD
        lead = (_long_lead() if opens else _lead()).match(head)
        cut = lead.end() if lead and lead.end() < len(head) else 0
        name = head[cut:][-12:]
        begin = hit.start("head") + len(head) - len(name)
        year, serial = hit["year"] or hit["lost"], hit["serial"] or hit["glued"]
        found.append(
            DocNumber(
                start=begin,
                end=hit.end(),
                spelling=f"{name}〔{int(year)}〕{int(serial)}号",
                year=int(year),
                repaired=not hit["year"],
            )
        )
    return found
