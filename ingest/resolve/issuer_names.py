"""Names that lean on who issued the document or where: 杭州市局, 法规处, 松江区 for its government."""

import re

from graph.records import Agency
from ingest.resolve.agencies import unit_agency
from ingest.resolve.divisions import divisions
from ingest.resolve.functions import Function, functions
from ingest.resolve.naming import names_of
from ingest.resolve.patterns import SCOPES, divisions_at, nearest, scope_place

DEPARTMENTS = ("department", "vertical", "institution", "party")
GOVERNMENT = "people-government"
OFFICES = ("government-office", "party-committee-office")  # they issue for everybody: a 处 may be anyone's
_HEAD = re.compile(r"^[厅局委](?:机关)?(?=.{2})")
_UNIT = re.compile(r"(?:[厅局委]?(?:机关)?[一-鿿]{1,10}(?:处|科|室)|[厅局委][一-鿿]{1,10}(?:办|专班|小组))$")


def government_named_by_place(name: str, context: str | None, year: int | None) -> tuple[str, Function] | None:
    """A division named as a body is its government: 浦东新区, 官渡区. Full names only, for short forms are words."""
    for named, size, short in divisions_at(name):
        if size == len(name) and not short:
            code = nearest(named, context, year, short=False)
            return (code, functions().by_key[GOVERNMENT]) if code else None
    return None


def counterpart(name: str, issuer: Agency | None, context: str | None, year: int | None) -> tuple[str, Function] | None:
    """The issuer's own line of work in another place: 杭州市局, 省局 in a document of 浙江省市场监管局."""
    if issuer is None or issuer.kind not in DEPARTMENTS or len(name) < 2:
        return None
    function = functions().by_key.get(issuer.id.partition(":")[2])
    if function is None:
        return None
    place = _place_before_tail(name, context, year)
    return (place, function) if place and names_of(place, function).short_name.endswith(name[-1]) else None


def internal_unit(name: str, issuer: Agency | None) -> Agency | None:
    """An internal unit of the issuing department: 法规处, 厅审批办."""
    if issuer is None or issuer.kind not in DEPARTMENTS or issuer.id.endswith(OFFICES) or not _UNIT.match(name):
        return None
    return unit_agency(issuer, _HEAD.sub("", name))


def _place_before_tail(name: str, context: str | None, year: int | None) -> str | None:
    before = name[:-1]
    if before in SCOPES and context is not None:
        return scope_place(before, context)
    for named, size, short in divisions_at(before):
        if size == len(before) and not short and divisions().get(named[0].code):
            return nearest(named, context, year, short=False)
    return None
