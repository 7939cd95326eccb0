"""Reading a printed name as place + function: 省市场监管局, 长沙市财政局, 国网德州供电公司.

A reading is free of context; `locate` gives it a place in the light of the document's own.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from graph.ids import NATIONAL
from ingest.resolve.divisions import Division, divisions
from ingest.resolve.functions import Function, Spelling, functions
from ingest.resolve.places import choose

SCOPES = ("自治区", "省", "市", "自治州", "州", "盟", "地区", "县", "区", "旗")


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands before the function: named divisions (with the namesakes), a scope word, or nothing."""

    spellings: tuple[Spelling, ...]
    named: tuple[Division, ...]
    scope: str
    short: bool

    def spelling(self, year: int | None) -> Spelling | None:
        """The spelling of a function in use in the year; a short place name prefers the spellings made for it."""
        usable = [s for s in self.spellings if self.short or not s.short_only]
        ranked = sorted(usable, key=lambda s: (not s.function.current(year), s.short_only != self.short))
        return next((s for s in ranked if s.function.fits(year)), None)


class Identity(NamedTuple):
    """A body by place and function; `core` is how the function was printed, "" where the place stands within."""

    place: str
    function: Function
    core: str


# Names remembered between documents: the memory of a process that reads thousands of them stays bounded.
NAMES = 1 << 13


@dataclass(slots=True)
class Patterns:
    """Reads names, each once."""

    _read: dict[str, tuple[Reading, ...]] = field(default_factory=dict)

    def readings(self, name: str) -> tuple[Reading, ...]:
        """Every way to take the name apart, the most explicit first; empty where no function is known."""
        found = self._read.get(name)
        if found is None:
            if len(self._read) >= NAMES:
                self._read.clear()
            found = self._read[name] = tuple(_readings(name))
        return found

    def identify(self, name: str, context: str | None, year: int | None) -> Identity | None:
        """The place and the function that a name means in a document of `context` (a code) and `year`."""
        for reading in self.readings(name):
            spelling = reading.spelling(year)
            if spelling is None:
                continue
            code = locate(reading, context, year)
            if code is not None:
                return Identity(code, spelling.function, "" if spelling.before else spelling.after)
        return None


def locate(reading: Reading, context: str | None, year: int | None) -> str | None:
    """The place of a reading: the division it names, or what its scope word means from where the document stands."""
    if reading.named:
        return nearest(reading.named, context, year, short=reading.short)
    if context is None or context == NATIONAL:
        return None
    if not reading.scope:
        return context
    return scope_place(reading.scope, context)


def nearest(named: tuple[Division, ...], context: str | None, year: int | None, *, short: bool) -> str | None:
    """The code of the division meant by a name, if it may be meant at all.

    A county is meant only in documents of its province, and so is a city by its short form (东湖, 海东):
    elsewhere the same characters are part of some other proper name.
    """
    table = divisions()
    home = next((c for c in (context, *table.parents(context)) if c and c.endswith("0000")), None) if context else None
    near = [d for d in named if _within_reach(d, home, short=short)]
    near = [d for d in near if len(d.name) > len("市区") or d.in_force(year)]  # an abolished 市区 is a word again
    chosen = choose(near, context, year) if near else None
    return chosen.code if chosen else None


def _within_reach(division: Division, home: str | None, *, short: bool) -> bool:
    if division.level == "province":
        return True
    if division.level == "prefecture" and (not short or home in (None, NATIONAL)):
        return True
    return home is not None and home in divisions().parents(division.code)


def scope_place(scope: str, context: str) -> str | None:
    """The place that 省, 市, 县 ... mean in a document of `context`: itself or the nearest above it of that kind.

    市 in a district's document is the city above it, 区 in an autonomous region's document the region.
    """
    table = divisions()
    for code in (context, *table.parents(context)):
        found = table.get(code)
        if found is None:
            continue
        kind = (
            "自治州" if found.name.endswith("自治州") else "自治区" if found.name.endswith("自治区") else found.name[-1]
        )
        wanted = {
            "自治州": ("自治州",),
            "州": ("自治州",),
            "自治区": ("自治区",),
            "地区": ("区",),
            "区": ("区", "自治区"),
        }
        if kind in wanted.get(scope, (scope,)):
            if scope == "地区" and not found.name.endswith("地区"):
                continue
            if scope == "区" and found.name.endswith("地区"):
                continue
            return code
    return None


def _readings(name: str) -> list[Reading]:
    table = functions()
    found: list[Reading] = []
    for head in (*(h for h in table.heads if name.startswith(h)), ""):
        afters = table.by_text[head]
        rest = name[len(head) :]
        short_counties: list[Reading] = []
        for named, size, short in divisions_at(rest):
            spellings = afters.get(rest[size:])
            if spellings:
                reading = Reading(tuple(spellings), named, "", short)
                only_county = short and all(d.level == "county" for d in named)
                (short_counties if only_county else found).append(reading)
        for scope in SCOPES:
            if rest.startswith(scope) and (spellings := afters.get(rest[len(scope) :])):
                found.append(Reading(tuple(spellings), (), scope, False))
        found += short_counties  # 市中小企业局 is the city's, not 市中区's
        if spellings := afters.get(rest):
            found.append(Reading(tuple(spellings), (), "", False))
    return found


def divisions_at(text: str) -> list[tuple[tuple[Division, ...], int, bool]]:
    """Division names at the start of a text, longest first: (namesakes, length, short form)."""
    table = divisions()
    found: list[tuple[tuple[Division, ...], int, bool]] = []
    for size in range(min(table.longest, len(text)), 1, -1):
        named = table.by_name.get(text[:size])
        if not named:
            continue
        full = tuple(d for d in named if d.name == text[:size])
        short = tuple(d for d in named if d.name != text[:size])
        for below, more, below_short in divisions_at(text[size:]):
            codes = {d.code for d in named}
            inside = tuple(d for d in below if codes & set(table.parents(d.code)))
            if inside:
                found.append((inside, size + more, below_short))
        if full:
            found.append((full, size, False))
        if short:
            found.append((short, size, True))
    return sorted(found, key=lambda f: (-f[1], f[2]))
