"""A list of bodies cut into its names: separators, joiners, 等, and what belongs to a name (GRAMMAR.md 1.3).

Works on one stretch of clause text; brackets are masked first, so that nothing inside them is cut.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from re import Pattern

from ingest.parse.bodies.bodies import ends_as_body
from ingest.parse.text.lexicon import rows

MASK = "\x00"
_UNIFORM = str.maketrans("〔〕—–－―─", "（）-----")
_OPEN = "（〔《“"
_CLOSE = "）〕》”"
_SEPARATOR = re.compile("[、，；,;/\n|。]+")
_JOINER = re.compile("以及|和|及(?![其时])|与|暨")
_ETC = re.compile(
    "等(?=(?:[、，；和及与。]|以及|$)|(?:\\d{1,3}|[一二三四五六七八九十]+)?(?:个|家)?(?:[^、，；]{0,18}?(?:部门|单位|机构|企业|成员|地区|地方|高校|院校|区县|处室|组织|团体|力量|行业|方面|县区|市州|政府|管委会|银行|公司|分局)))"
)
_BARE_ETC = re.compile(
    "(?:(?:\\d{1,3}|[一二三四五六七八九十]+)(?:个|家)?(?:市直|省直|县直|区直|市级|省级|成员)?)?(?:部门|单位|机构|部门和单位|部门（单位）|单位（部门）|企业|地方|地区|高校|方面|处室|县区|区县|市县)?$"
)
LONGEST_NAME = 40  # characters looked at on the left of a joiner
LONGEST_CELL = 400  # characters of a list set apart by blanks only
LONGEST_ETC = 40  # characters behind 等 that may be a bare number and 部门
_TAIL = re.compile("(?:人民政府|政府|党委|管委会|管理委员会)(?![\u4e00-\u9fff])")
_DEFINED = re.compile("（以下(?:简称|统称)[^（）]*）|，?以下(?:简称|统称)[^（）]*(?=）)")
_SECOND_EACH = re.compile("(?<=[^各和及与、])(?=各)")
_BARE_HEADS = re.compile("(?:部门|单位|机构|企业|处室|科室|团体|组织|院校|高校|地区|市县|县市|平台)$")


@dataclass(slots=True)
class Name:
    """One printed name: where it stands, and the name it is read as once its ellipsis is filled."""

    start: int
    end: int
    name: str
    link: str = ""  # what stands before it: 、 or ， or a joiner
    rule: str = ""
    note: str = ""  # the content of a bracket that says something of its role (牵头)
    tier: bool = False  # a tier of government cut out of a list of tiers: a class, though 各 is not printed


@dataclass(slots=True)
class NameList:
    """The names of a stretch, and whether it is open (等); a bare 等部门 names nobody."""

    names: list[Name] = field(default_factory=list)
    open_list: bool = False


@cache
def _protected() -> Pattern[str]:
    words = sorted((row["word"] for row in rows("split_words.tsv")), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)))


def masked(text: str) -> str:
    """The text with everything inside brackets, titles and quotes replaced, marks included, length kept."""
    last = max(map(text.rfind, _CLOSE))  # a mark that opens behind the last one that closes opens nothing
    if last < 0:
        return text
    out: list[str] = []
    depth = 0
    for at, char in enumerate(text):
        if char in _OPEN and at < last:
            depth += 1
            out.append(MASK)
        elif char in _CLOSE and depth:
            depth -= 1
            out.append(MASK)
        else:
            out.append(MASK if depth else char)
    return "".join(out)


def split_names(text: str, start: int, end: int, gaps: Sequence[int] = ()) -> NameList:
    """The names of text[start:end], with offsets in `text`; `gaps` are places where a blank stood."""
    found = NameList()
    stretch = text[start:end]
    mask = masked(stretch)
    mask = _protected().sub(lambda hit: MASK * len(hit.group()), mask)
    for piece_start, piece_end, link in _pieces(mask):
        for first, last, joint in _joined(stretch, mask, piece_start, piece_end, link, found):
            for one_start, one_end in _gapped(stretch, first, last, gaps, start):
                _add(stretch, one_start, one_end, joint if one_start == first else "、", found, start)
    return found


def _pieces(mask: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    link = ""
    for hit in _SEPARATOR.finditer(mask):
        if hit.start() > at:
            yield at, hit.start(), link
        link = hit.group()[0]
        at = hit.end()
    if at < len(mask):
        yield at, len(mask), link


def _joined(
    stretch: str, mask: str, start: int, end: int, link: str, found: NameList
) -> Iterator[tuple[int, int, str]]:
    """Cut one piece at 等 and at the joiners that stand between two complete names."""
    at = start
    while at < end:
        etc = _ETC.search(mask, at, end)
        if etc is None or (etc.start() == start and not found.names):
            yield from _at_joiners(stretch, mask, at, end, link)
            return
        found.open_list = True
        yield from _at_joiners(stretch, mask, at, etc.start(), link)
        at = etc.end()
        stop = at if _JOINER.match(mask, at, end) else _tail_end(stretch, mask, at, end)
        bare = _BARE_ETC.match(mask[at : min(stop, at + LONGEST_ETC)])
        if not bare:
            yield from _at_joiners(stretch, mask, at, stop, "等")
        joiner = _JOINER.match(mask, stop, end)
        at, link = (joiner.end(), joiner.group()) if joiner else (stop, "等")


def _tail_end(stretch: str, mask: str, at: int, end: int) -> int:
    """Where the collective behind 等 ends: at the first joiner behind a complete name, else with the piece."""
    for hit in _JOINER.finditer(mask, at, end):
        if ends_as_body(stretch[max(at, hit.start() - LONGEST_NAME) : hit.start()]):
            return end if _BARE_HEADS.fullmatch(mask, hit.end(), end) else hit.start()
    return end


def _at_joiners(stretch: str, mask: str, start: int, end: int, link: str) -> Iterator[tuple[int, int, str]]:
    at = start
    for hit in _JOINER.finditer(mask, start, end):
        left, right = (
            stretch[max(at, hit.start() - LONGEST_NAME) : hit.start()],
            stretch[hit.end() : min(end, hit.end() + 4)],
        )
        if hit.start() > at and right and ends_as_body(left) and not _continues_name(right):
            yield at, hit.start(), link
            at, link = hit.end(), hit.group()
        elif hit.start() == at and at == start:
            at, link = hit.end(), hit.group()
    if at < end:
        yield at, end, link


def _continues_name(right: str) -> bool:
    """Whether what follows a joiner is too short to be a name: 发展和改革, but not …局和部门."""
    return len(right) <= 3 and not (ends_as_body(right) or _BARE_HEADS.search(right))


def _gapped(stretch: str, start: int, end: int, gaps: Sequence[int], base: int) -> Iterator[tuple[int, int]]:
    """Names set apart by blanks only (table cells): cut where both sides are complete."""
    at = start
    for place in gaps[bisect_right(gaps, start + base) : bisect_left(gaps, end + base)]:
        gap = place - base
        if _TAIL.match(stretch, gap, end):
            continue  # a line broken before the last word of a name
        if end - start <= LONGEST_CELL and ends_as_body(stretch[at:gap]) and ends_as_body(stretch[gap:end]):
            yield at, gap
            at = gap
    yield at, end


def _add(stretch: str, start: int, end: int, link: str, found: NameList, base: int) -> None:
    at = start
    text = stretch[start:end]
    if text.startswith("各") and len(text) <= LONGEST_NAME:
        for cut in _SECOND_EACH.finditer(text):
            if cut.start() > at - start and _complete_group(text[at - start : cut.start()]):
                found.names.append(_name(stretch, at, start + cut.start(), link, base))
                at, link = start + cut.start(), "、"
    found.names.append(_name(stretch, at, end, link, base))


def _complete_group(text: str) -> bool:
    return ends_as_body(text) or text in ("各地", "各级", "各方")


def _name(stretch: str, start: int, end: int, link: str, base: int) -> Name:
    name = stretch[start:end].translate(_UNIFORM)
    if "以下" in name:
        name = _DEFINED.sub("", name)
    return Name(base + start, base + end, name, link)
