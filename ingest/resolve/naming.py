"""The names of a body made of a place and a function: 湖南省政务局, 省政务局, 湖南省政务服务局."""

from dataclasses import dataclass

from ingest.resolve.divisions import Division, divisions
from ingest.resolve.functions import LEVELS, SHORT_SLOT, SLOT, Function, join
from ingest.resolve.places import unique_name

MUNICIPALITIES = ("110000", "120000", "310000", "500000")


@dataclass(frozen=True, slots=True)
class Names:
    """`name` is borne by no other body; `short_name` is what people print at home; `full_name` the official form."""

    name: str
    short_name: str
    full_name: str
    aliases: tuple[str, ...]


def names_of(place: str, function: Function) -> Names:
    """The names of the body with this function in this place."""
    division = divisions().get(place)
    assert division is not None, place
    level = LEVELS.index(division.level) if division.level in LEVELS else 0
    if division.parent in MUNICIPALITIES and function.kind == "department":
        level = 1  # their districts have a city's bodies (区发改委, 区卫健委)
    full, short = _fit(function.full[level], place), _fit(function.short[level], place)
    scope = scope_word(division)
    cores = [_fit(join(stem, function.tails[level]), place) for stem in function.stems]
    name = _fill(short, division, unique_name(place))
    short_name = _fill(short, division, scope)
    full_name = _fill(full, division, unique_name(place))
    aliases = [_fill(core, division, scope) for core in cores]
    return Names(
        name, short_name, full_name, tuple(a for a in dict.fromkeys(aliases) if a not in (name, short_name, full_name))
    )


def scope_word(division: Division) -> str:
    """The word by which a place's own documents call it: 省, 市, 自治区, 州, 县 ..."""
    for word in ("自治区", "自治州", "自治县", "自治旗", "地区"):
        if division.name.endswith(word):
            return {"自治州": "州", "自治县": "县", "自治旗": "旗"}.get(word, word)
    return division.name[-1]


def _fit(form: str, place: str) -> str:
    """Municipalities have 局 where provinces have 厅 (but 办公厅)."""
    return form[:-1] + "局" if place in MUNICIPALITIES and form.endswith("厅") and not form.endswith("办公厅") else form


def _fill(form: str, division: Division, prefix: str) -> str:
    if SHORT_SLOT in form or SLOT in form:
        place = division.name if len(prefix) <= len("自治区") else prefix
        return form.replace(SHORT_SLOT, _short_place(division)).replace(SLOT, place)
    if division.name.endswith("自治区") and form.startswith("委"):
        return f"{prefix}党{form}"
    return prefix + form


def _short_place(division: Division) -> str:
    """The short form of a place (湖南证监局); the whole name where the short form could mean another place."""
    if not division.aliases:
        return unique_name(division.code)
    short = division.aliases[0]
    below = ("county",) if division.level != "county" else ()
    namesakes = {d.code for d in divisions().by_name[short] if d.in_force(None) and d.level not in below}
    return short if division.level == "province" or namesakes <= {division.code} else unique_name(division.code)
