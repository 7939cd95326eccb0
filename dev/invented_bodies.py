"""Invented bodies, places and themes for tests and benchmarks; plans that name them are made by `dev.invent`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph import ids
from graph.records import (
    Agency,
    Group,
    Official,
    Place,
    Succession,
    Theme,
)
from graph.succession import Lines

PROVINCE = Place(code="980000", name="云岭省", level="province")
CITY = Place(code="980100", name="青川市", level="city")

Body = Agency | Group | Official


def agency(key: str, name: str, *, place: Place = PROVINCE, registered: bool = True) -> Agency:
    """An invented agency; its printed name is `省` and the name."""
    short = f"{'省' if place is PROVINCE else '市'}{name}"
    full = f"{place.name}{name}"
    return Agency(
        id=f"{place.code}:{key}",
        name=full,
        short_name=short,
        full_name=full,
        aliases=(name,),
        search=(short, key),
        level=place.level,
        kind="department",
        place_code=place.code,
        line="块",
        managed_by=None,
        registered=registered,
        rule="R1",
    )


def descended(bodies: Sequence[Agency], steps: Iterable[Succession]) -> list[Agency]:
    """The bodies with what the steps between them make of each: who carries it on, and what it was."""
    lines = Lines.of(steps)
    names = {body.id: body.name for body in bodies}
    return [replace(body, descent=lines.descent(body.id, names.__getitem__)) for body in bodies]


def renamed(old: Agency, new: Agency) -> Succession:
    """The step from a body to the one it was renamed to."""
    return Succession(old_id=old.id, new_id=new.id, on="2018-10-01", kind="rename", basis="机构改革方案")


def group(name: str, *, task: str | None = None) -> Group:
    """A class of bodies: indefinite where a task is given."""
    return Group(
        id=ids.group_id(PROVINCE.code, name, task=task),
        name=name,
        scope="local",
        quantifier="indefinite" if task else "all",
    )


def theme(name: str, kind: str) -> Theme:
    """A theme of an invented registry."""
    return Theme(id=ids.theme_id(name), name=name, group=kind, aliases=(f"{name}改革",))
