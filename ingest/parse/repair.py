"""Damage repaired on record: names cut short, titles that lost their year. Never silent, always by general rule."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from graph.records import Correction, Header
from ingest.parse.bodies import ends_as_body
from ingest.parse.reading import Reading

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
    corrections = [
        Correction(
            start=actor.start,
            end=actor.end,
            quote=reading.text[actor.start : actor.end],
            seen=actor.name,
            reading=names[actor.name],
            reason="名称末字缺失：同一文件中另有完整名称，且本名称不以机构后缀结尾",
        )
        for unit in reading.units
        for clause in unit.clauses
        for actor in clause.actors
        if actor.name in names
    ]
    header, title = _lost_year(reading)
    return Repairs(names, header, tuple(corrections + ([title] if title else [])))


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
    lines = [reading.text[one.start : one.end].replace("\n", "") for one in reading.paragraphs]
    for hit in re.finditer("《([^《》\n]{6,80})》", reading.text[: reading.plan_start or 0]):
        full = hit.group(1)
        year = _YEAR.search(full)
        if year is None:
            continue
        cut = year.group()[:-1]
        damaged = full.replace(cut, "", 1)
        if damaged == full or full in lines:
            continue
        for paragraph, line in zip(reading.paragraphs, lines, strict=True):
            if line in (damaged, full.replace(year.group(), "", 1)) and paragraph.start >= reading.plan_start:
                correction = Correction(
                    start=paragraph.start,
                    end=paragraph.end,
                    quote=line,
                    seen=line,
                    reading=full,
                    reason="标题缺年份：印发通知中的书名号内是完整标题",
                )
                title = full if header.title in (line, damaged) else header.title
                return replace(
                    header, title=title, year=header.year or int(re.sub(r"\D", "", cut) or 0) or None
                ), correction
    return header, None
