"""Classes of bodies: which are all of a kind (各市州人民政府), and who their members are in a year."""

import re
from dataclasses import dataclass
from functools import cache

from graph import ids
from graph.records import Group, Membership, Quantifier
from ingest.resolve.divisions import divisions
from ingest.resolve.naming import MUNICIPALITIES
from ingest.resolve.tables import parts, read_table

GOVERNMENT = "people-government"
MEMBER_SOURCE = "行政区划代码各年末数（ingest/lexicon/places.tsv）"
_ALL = re.compile(r"(?:全[省市州区县])?各(?!有关|相关|级|部门|单位|成员)(.+?)(人民政府|政府)?$")
_DROPPED = re.compile(r"[（）()〔〕\[\]〈〉《》、,，\s]")


@dataclass(frozen=True, slots=True)
class GroupClass:
    """A row: the words after 各, the level of place in whose documents they mean so, and the members' level."""

    words: frozenset[str]
    within: str
    members: str


@cache
def group_classes() -> tuple[GroupClass, ...]:
    """The table, read once."""
    rows = read_table("groups.tsv", ("words", "within", "members", "source"))
    return tuple(GroupClass(frozenset(parts(c[0])), c[1], c[2]) for _, c in rows)


def quantifier_of(name: str) -> Quantifier:
    """各… without 有关 or 相关 is all of a kind; every other class is indefinite."""
    return "all" if _ALL.match(name) else "indefinite"


def member_level(name: str, place: str | None) -> str | None:
    """The level of the governments that a name means all of, in a document of this place; None for other classes."""
    found = _ALL.match(_DROPPED.sub("", name))
    own = divisions().get(place) if place else None
    if found is None or own is None:
        return None
    within = "municipality" if own.code in MUNICIPALITIES else own.level
    return next((c.members for c in group_classes() if c.within == within and found.group(1) in c.words), None)


def group_of(name: str, place: str | None, quantifier: Quantifier, task: str | None, document_id: str) -> Group:
    """The group behind a printed name. Spellings of one class (各市（州）政府) are one group of the place."""
    level = member_level(name, place) if quantifier == "all" else None
    if level:
        return Group(
            id=ids.group_id(place, f"{level}:{GOVERNMENT}"),
            name=_class_name(place or "", level),
            scope=f"{place}:{level}",
            quantifier=quantifier,
        )
    where = place if place else document_id
    task = task if quantifier == "indefinite" else None
    key = ids.group_id(place, name if place else f"{document_id}\x1f{name}", task=task)
    return Group(id=key, name=name, scope=f"{where}:unlisted", quantifier=quantifier)


def members_of(group: Group, place: str | None, year: int | None) -> list[Membership]:
    """The dated members of a group that means all governments of a level; empty for every other group.

    Divisions are known by year's ends: what changed within a year counts from its beginning, so `until`, the
    first day that is no longer covered, is the year after the last year's end.
    """
    level = group.scope.partition(":")[2]
    if place is None or group.quantifier != "all" or level == "unlisted":
        return []
    return [
        Membership(
            group_id=group.id,
            agency_id=f"{division.code}:{GOVERNMENT}",
            since=str(division.since) if division.since else None,
            until=None if division.until == 9999 else str(division.until + 1),
            source=MEMBER_SOURCE,
        )
        for division in divisions().members(place, level, year)
    ]


@cache
def _class_name(place: str, level: str) -> str:
    """How the governments of a level are called together where they are: 各市州, 各盟市, 各县市区, 各区 ..."""
    if level == "province":
        return "各省级人民政府"
    ends = {("地" if d.name.endswith("地区") else d.name[-1]) for d in divisions().members(place, level, None)}
    order = "地盟州市" if level == "county" or "地" in ends or "盟" in ends else "市州"
    if level == "county":
        order = "区县" if place in MUNICIPALITIES else "旗县市区"
    return f"各{''.join(end for end in order if end in ends)}人民政府"
