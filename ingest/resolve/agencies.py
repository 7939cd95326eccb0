"""Agency records: what is known of a body once its identity is clear.

`search` is left empty here: it is filled when a registry is handed out (`search_forms`).
"""

import re
from functools import cache, lru_cache

from graph import ids
from graph.records import Agency
from ingest.resolve.central import CentralBody
from ingest.resolve.divisions import divisions
from ingest.resolve.examples import names_after
from ingest.resolve.functions import Function, authority, functions
from ingest.resolve.levels import own_levels
from ingest.resolve.local import LocalBody, local_bodies
from ingest.resolve.naming import Names, names_of
from ingest.resolve.places import unique_name
from ingest.resolve.proper_names import ProperNameRule

_BRACKETS = re.compile(r"[（）()〔〕\[\]]")
_KEPT = 20_000  # bodies of patterns: some hundred bytes each; a plan names a hundred


@cache
def central_agency(body: CentralBody) -> Agency:
    """The record of a central body."""
    line, rule = authority(body.rule, "central")
    return _agency(
        ids.NATIONAL, body.key, name=body.name, short_name=body.name, full_name=body.full_name,
        aliases=(*body.aliases, *(n for n in body.inside if n != body.name)),
        kind=body.kind, line=line, rule=rule, managed_by=body.managed_by,
    )  # fmt: skip


@cache
def local_agency(body: LocalBody) -> Agency:
    """The record of a body registered by name; what the row leaves blank is its function's."""
    function = functions().by_key.get(body.key)
    rule_id = body.rule or (function.rule if function else "")
    line, rule = authority(rule_id, _level(body.place)) if rule_id else ("", "")
    return _agency(
        body.place, body.key, name=body.name, short_name=body.short_name, full_name=body.full_name,
        aliases=body.aliases, kind=body.kind or (function.kind if function else ""), line=line, rule=rule,
        managed_by=body.managed_by or (function.managed_by if function else ""),
    )  # fmt: skip


@lru_cache(maxsize=_KEPT)
def function_agency(place: str, function: Function) -> Agency:
    """The record of a body that is a function in a place, under the usual names of its level."""
    names = _names(place, function)
    line, rule = authority(function.rule, _level(place))
    return _agency(
        place, function.key, name=names.name, short_name=names.short_name, full_name=names.full_name,
        aliases=names.aliases, kind=function.kind, line=line, rule=rule, managed_by=function.managed_by,
    )  # fmt: skip


def proper_name_agency(place: str, core: str, rule: ProperNameRule) -> Agency:
    """The record of a body known by the kind its proper name says; its identity is the place and the name.

    Brackets and the short form of 管理委员会 make no other body: they are printed one way here, another there.
    """
    line, basis = authority(rule.rule, _level(place))
    name = _proper(place, core)
    return _agency(
        place, f"{rule.prefix}-{ids.digest(_plain(core))}", name=name, short_name=core,
        full_name=core if rule.kind == "vertical" else name, aliases=(),
        kind=rule.kind, line=line, rule=basis, managed_by="",
    )  # fmt: skip


def unit_agency(issuer: Agency, unit: str) -> Agency:
    """The record of an internal unit (处、科、室) of the agency that issued the document."""
    return _agency(
        issuer.place_code, f"{issuer.id.partition(':')[2]}.{ids.digest(unit)}", name=f"{issuer.name}{unit}",
        short_name=unit, full_name=f"{issuer.full_name}{unit}", aliases=(), kind="unit", line=issuer.line,
        rule="U01 发文机构的内设机构", managed_by=issuer.id,
    )  # fmt: skip


def unregistered_agency(place: str | None, core: str, printed: str, document_id: str) -> Agency:
    """The record of a body that nothing explains. Where even the place is unknown it stays within its document."""
    identity = core if place else f"{document_id}\x1f{core}"
    key = ids.unregistered_agency_id(place, identity)
    name = _proper(place, core) if place else f"{printed}（{document_id}）"
    return Agency(
        id=key, name=name, short_name=core, full_name=name, aliases=(), search=(), level=_level(place or ""),
        kind="unknown", place_code=place or "", line="", managed_by=None, registered=False, rule="",
    )  # fmt: skip


def _agency(
    place: str, key: str, *, name: str, short_name: str, full_name: str, aliases: tuple[str, ...],
    kind: str, line: str, rule: str, managed_by: str,
) -> Agency:  # fmt: skip
    own = (name, short_name, full_name)
    return Agency(
        id=f"{place}:{key}",
        name=name,
        short_name=short_name,
        full_name=full_name,
        aliases=tuple(dict.fromkeys(a for a in aliases if a not in own)),
        search=(),
        level=own_levels().get(f"{place}:{key}") or _level(place),
        kind=kind,
        place_code=place,
        line=line,
        managed_by=(managed_by if ":" in managed_by else f"{place}:{managed_by}") if managed_by else None,
        registered=True,
        rule=rule,
    )


def _names(place: str, function: Function) -> Names:
    """The usual names, or after the example of what is registered for the place above."""
    example = next(
        (body for above in divisions().parents(place) if (body := local_bodies().by_id.get(f"{above}:{function.key}"))),
        None,
    )
    return (names_after(place, function, example) if example else None) or names_of(place, function)


def _level(place: str) -> str:
    found = divisions().get(place)
    return found.level if found else ""


def _plain(core: str) -> str:
    return _BRACKETS.sub("", core).replace("管理委员会", "管委会")


def _proper(place: str | None, core: str) -> str:
    """A name that stays unique, and the same however it was printed: the place stands behind it in brackets."""
    found = divisions().get(place) if place else None
    if found is None or found.level == "central" or any(n in core for n in (found.name, *found.aliases)):
        return core
    return f"{core}（{unique_name(found.code)}）"
