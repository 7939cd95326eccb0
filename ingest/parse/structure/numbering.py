"""Item numbers at the head of a line, and inside run-on lines: what is a number, and how deep it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CHINESE = "零〇一二三四五六七八九十百"
_DIGIT = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}

# Depth of each style of number; a document uses some of them, always in this order.
RANKS = {"part": 0, "chapter": 1, "section": 2, "article": 3, "item": 4, "decimal": 5, "point": 6, "circle": 7}

_HEAD = re.compile(
    rf"""(?P<part>第[{CHINESE}]+[章编篇部](?:分)?[、：.]?)
    |(?P<article>第[{CHINESE}]+条[、：.]?)
    |(?P<chapter>[{CHINESE}]{{1,4}}[、.])
    |(?P<section>（[{CHINESE}]{{1,4}}）[、.]?)
    |(?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}[、.]?(?=[\u4e00-\u9fff])(?![个万亿倍元年月日米公千吨%]))
    |(?P<item>(?:任务)?\d{{1,3}}(?:[、]|[.。](?=\d{{4}}年|\d[GDK]|\D|$)[、]?)|(?:任务|措施|举措)[{CHINESE}\d]{{1,3}}[：、.])
    |(?P<point>（\d{{1,3}}）[、.]?|\d{{1,2}}）)
    |(?P<circle>[①-⑳])""",
    re.VERBOSE,
)
# Inside a line a number must follow the end of a sentence, a clause or a label, or a heading without one.
_INLINE = re.compile(
    rf"""(?<=[。；）〕：！”])(?:
    (?P<section>（[{CHINESE}]{{1,4}}）)
    |(?P<chapter>[{CHINESE}]{{1,3}}、(?![{CHINESE}]+、))
    |(?P<item>\d{{1,3}}[.、](?=\d{{4}}年|[^\d.%])))
    |(?<=[\u4e00-\u9fff])(?P<glued>\d{{1,3}}[.、](?=[\u4e00-\u9fff“《]))
    |(?:(?<=意见)|(?<=方案)|(?<=措施)|(?<=通知)|(?<=要点)|(?<=计划)|(?<=目标))(?P<first>一、)""",
    re.VERBOSE,
)
# 责任单位：市司法局2.推进…: behind a label's value there need be no mark at all.
_FIELD = re.compile("(?:单位|部门|处室|科室|领导|责任人|时限|时间)：[^。；：]{2,}$")
_FIELD_REACH = 160  # characters of such a value
_AFTER_HEADING = re.compile(
    rf"[^。；：（）\d]{{2,40}}?(?:(?P<section>（[{CHINESE}]{{1,4}}）)|(?P<item>\d{{1,3}}[.、](?!\d(?!\d{{3}}年))))(?=[^。，；]{{2}})"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A printed number: where it stands, the style, its value, and how it is quoted (no trailing dot)."""

    start: int
    end: int
    style: str
    value: int
    text: str

    @property
    def rank(self) -> int:
        """Depth of the style, 0 the highest."""
        return RANKS[self.style]


def head_number(text: str, start: int, end: int) -> Number | None:
    """The number that text[start:end] begins with."""
    found = _HEAD.match(text, start, end)
    return None if found is None else _number(found)


def inline_numbers(text: str, start: int, end: int) -> Iterator[Number]:
    """Candidates for numbers inside a line, in order; whether they are, their sequence decides."""
    at = start + 1
    chapter = head_number(text, start, end)
    while True:
        if chapter is not None and chapter.style in ("chapter", "part"):
            found = _AFTER_HEADING.match(text, chapter.end, end)
            if found is not None:
                yield _number(found)
                at = found.end()
        hit = _INLINE.search(text, at, end)
        if hit is None:
            return
        at = hit.end()
        if hit.lastgroup == "glued" and not _FIELD.search(text, max(start, hit.start() - _FIELD_REACH), hit.start()):
            chapter = None  # what followed the heading was seen
            continue
        chapter = _number(hit)
        yield chapter


def _number(found: re.Match[str]) -> Number:
    group = str(found.lastgroup)
    start, end = found.span(group)
    printed = found.group(group)
    style = {"first": "chapter", "glued": "item"}.get(group, group)
    return Number(start, end, style, numeral(printed), printed.rstrip("、.。：") if style != "circle" else printed)


def numeral(printed: str) -> int:
    """The value of a number as printed: 12. / （十二） / 第十二条 / ⑫."""
    digits = re.search(r"\d+", printed)
    if digits:
        return int(digits.group())
    if "①" <= printed[0] <= "⑳":
        return ord(printed[0]) - ord("①") + 1
    value = current = 0
    for char in printed:
        if char in _DIGIT:
            current = _DIGIT[char]
        elif char == "十":
            value += (current or 1) * 10
            current = 0
        elif char == "百":
            value += (current or 1) * 100
            current = 0
    return value + current
