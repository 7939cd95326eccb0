"""Damage repaired on record: names cut short, titles that lost their year. Never silent, always by general rule."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from graph.records import Correction, Header
from ingest.parse.bodies.bodies import ends_as_body
from ingest.parse.reading import Reading
from ingest.parse.structure.paragraphs import Paragraph

SHORTEST_HOLED, LONGEST_HOLED = 3, 20  # characters of a name that lost one
OFTEN = 2  # times that the whole name stands in the document
LONGEST_TITLE = 120  # characters of a title's line
_YEAR = re.compile("(?<!\\d)(?:19|20)\\d{2}年|[一二三四五六七八九]〇?[〇○零一二三四五六七八九]{3}年")


@dataclass(frozen=True, slots=True)
class Repairs:
    """`names` maps a damaged name to its reading; `header` is the header with its title repaired."""

    names: dict[str, str]
    header: Header
    corrections: tuple[Correction, ...]


def find_repairs(reading: Reading) -> Repairs:
    """What the document itself lets us repair."""
    names = _cut_names(reading)
    corrections = _corrections(reading, names, "名称末字缺失：同一文件中另有完整名称，且本名称不以机构后缀结尾")
    header, title = _lost_year(reading)
    return Repairs(names, header, (*corrections, *([title] if title else [])))


def with_lost_characters(repairs: Repairs, reading: Reading, knows: Callable[[str], bool]) -> Repairs:
    """Add names that lost a character within: 省技厅 beside 省科技厅. `knows` says whether a name is some body's."""
    names = _holed_names(reading, repairs.names, knows)
    corrections = _corrections(reading, names, "名称缺一字：无此机构，同一文件中只有一个多次出现的名称与它相差这一字")
    return replace(repairs, names=repairs.names | names, corrections=(*repairs.corrections, *corrections))


def _corrections(reading: Reading, names: Mapping[str, str], reason: str) -> list[Correction]:
    return [
        Correction(
            start=actor.start,
            end=actor.end,
            quote=reading.text[actor.start : actor.end],
            seen=actor.name,
            reading=names[actor.name],
            reason=reason,
        )
        for unit in reading.units
        for clause in unit.clauses
        for actor in clause.actors
        if actor.name in names
    ]


def _holed_names(reading: Reading, cut: Mapping[str, str], knows: Callable[[str], bool]) -> dict[str, str]:
    """Names that nothing explains, each without one inner character of the one name of the document that is known."""
    seen = Counter(actor.name for unit in reading.units for actor in unit.actors if actor.kind == "agency")
    unknown = [name for name in seen if name not in cut and len(name) >= SHORTEST_HOLED and not knows(name)]
    if not unknown:
        return {}
    by_hole: dict[str, set[str]] = {}
    for name, count in seen.items():
        if count >= OFTEN and SHORTEST_HOLED < len(name) <= LONGEST_HOLED:
            for at in range(1, len(name) - 1):
                by_hole.setdefault(name[:at] + name[at + 1 :], set()).add(name)
    found = {name: {one for one in by_hole.get(name, ()) if knows(one)} for name in unknown}
    return {name: next(iter(whole)) for name, whole in found.items() if len(whole) == 1}


def _cut_names(reading: Reading) -> dict[str, str]:
    """A name that is another name of the document without its last character, and so lacks a body's suffix."""
    seen = Counter(actor.name for unit in reading.units for actor in unit.actors if actor.kind == "agency")
    by_cut: dict[str, set[str]] = {}
    for name in seen:
        if len(name) >= 5 and ends_as_body(name):
            by_cut.setdefault(name[:-1], set()).add(name)
    return {
        name: next(iter(by_cut[name])) for name in seen if not ends_as_body(name) and len(by_cut.get(name, ())) == 1
    }


def _lost_year(reading: Reading) -> tuple[Header, Correction | None]:
    """The title's line lost the year that the covering notice prints in 《》."""
    header = reading.header
    if header is None:
        raise ValueError("the header is read before repairs are looked for")
    lines = {
        reading.text[one.start : one.end].replace("\n", ""): one
        for one in reversed(reading.paragraphs)
        if one.start >= reading.plan_start and one.end - one.start <= LONGEST_TITLE
    }
    for hit in re.finditer("《([^《》\n]{6,80})》", reading.text[: reading.plan_start or 0]):
        full = hit.group(1)
        year = _YEAR.search(full)
        if year is None or full in lines:
            continue
        for damaged in (full.replace(year.group()[:-1], "", 1), full.replace(year.group(), "", 1)):
            if damaged in lines:
                return _with_title(header, full, damaged, year.group()), _correction(lines[damaged], full, damaged)
    return header, None


def _with_title(header: Header, full: str, damaged: str, year: str) -> Header:
    digits = re.sub(r"\D", "", year)
    title = full if header.title == damaged else header.title
    return replace(header, title=title, year=header.year or (int(digits) if digits else None))


def _correction(paragraph: Paragraph, full: str, damaged: str) -> Correction:
    return Correction(
        start=paragraph.start,
        end=paragraph.end,
        quote=damaged,
        seen=damaged,
        reading=full,
        reason="标题缺年份：印发通知中的书名号内是完整标题",
    )
