"""The title of a document, and of the plan within it, found among the lines of its head."""

from dataclasses import dataclass
from functools import cache
from re import Pattern, escape
from re import compile as regex

from ingest.parse.header.docnumber import find_numbers
from ingest.parse.text.lexicon import words
from ingest.parse.text.numerals import DIGIT

_LONGEST = 140
_LINES = 5


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed (`start`, `end`, over up to five lines) and joined (`name`)."""

    start: int
    end: int
    name: str


@cache
def _ends() -> Pattern[str]:
    return regex(
        rf"(?:{'|'.join(map(escape, words('header_words.tsv', 'kind', 'title_end')))})[》〉]?"
        r"(?:[（(][^（()）]{1,24}[)）])*$"
    )


@cache
def _starts_body() -> Pattern[str]:
    return regex(
        rf"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|[{DIGIT}]+[、.．]|附件|抄送|为|根据|按照|现将|经(?!济|信|开|贸|营)|各)"
    )


@cache
def _announces() -> Pattern[str]:
    return regex(r"(?:关于)?(?:印发|转发|发布|下发|批转)")


def head_lines(text: str, end: int) -> list[tuple[int, str]]:
    """The non-empty lines of text[:end] with their offsets, blanks stripped."""
    lines, at = [], 0
    for line in text[:end].split("\n"):
        stripped = line.strip(" \t\r\u3000\ufeff\xa0")
        if stripped:
            lines.append((at + line.index(stripped), stripped))
        at += len(line) + 1
    return lines


def find_titles(text: str, end: int) -> list[Title]:
    """The titles among the lines of text[:end], in order; a wrapped title is joined."""
    lines = head_lines(text, end)
    found: list[Title] = []
    at = 0
    while at < len(lines):
        title, used = _at_line(lines, at)
        if title:
            found.append(title)
        at += used
    return found


def _at_line(lines: list[tuple[int, str]], at: int) -> tuple[Title | None, int]:
    joined = ""
    for used in range(1, min(_LINES, len(lines) - at) + 1):
        start, line = lines[at + used - 1]
        line, complete = _without_number(line)
        if (used > 1 and _starts_body().match(line)) or not _may_belong(line):
            break
        if used == 1 and not (_may_start().search(line) or _ends().search(line)):
            break
        joined += line
        if len(joined) > _LONGEST or (used == 1 and _starts_body().match(line)):
            break
        following = lines[at + used][1] if at + used < len(lines) else ""
        closed = joined.endswith("》") and not following.startswith("的")  # 印发《…》 alone makes a title, too
        if _ends().search(joined) and len(joined) >= 6 and (complete or closed or not _open(joined)):
            return Title(lines[at][0], start + len(line), joined), used
    return None, 1


def _without_number(line: str) -> tuple[str, bool]:
    """The line without the 文号 printed at its end, and whether one was."""
    for number in find_numbers(line, 0, len(line)):
        head = line[: number.start].rstrip(" \u3000（(")
        if line[number.end :].strip(" \u3000）)") == "" and _ends().search(head):
            return head, True
    return line, False


@cache
def _may_start() -> Pattern[str]:
    return regex(rf"关于|印发|转发|[省市州县区旗]|国务院|委员会|[部厅局]|[{DIGIT}]{{4}}年")


@cache
def _apart() -> Pattern[str]:
    """Lines that stand beside a title and never belong to it: dates, numbers, 文件 heads, publication notes."""
    return regex(rf"[{DIGIT}]年.{{0,3}}[{DIGIT}]+月.{{0,3}}[{DIGIT}]+日|号$|文件$|^[（(]此件|^[{DIGIT}\-/.: ]+$")


def _may_belong(line: str) -> bool:
    return not any(mark in line for mark in "。；;：:，！？") and not _apart().search(line)


def _open(joined: str) -> bool:
    """Whether 关于印发… still waits for its 的通知."""
    return bool(_announces().search(joined)) and not joined.endswith(("通知", "函", "公告", "决定"))


@cache
def _year() -> Pattern[str]:
    return regex(rf"(?:19|20)[{DIGIT}]{{2}}(?=年)")


def restore_year(printed: str, quoted: list[str]) -> str | None:
    """湖南省年深化… lost its year: the title in 《》 that equals it but for the digits, or None."""
    for title in quoted:
        if title != printed and _year().sub("", title, count=1) == printed:
            return title
    return None
