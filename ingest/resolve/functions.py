"""What a local body does: functions of government with their spellings, and the rules of authority.

A function and a place make an identity (发展改革 in 430000); a spelling says which function a printed
name means once its place is taken off.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ingest.resolve.tables import LEXICON, LexiconDamaged, parts, read_table

LEVELS = ("province", "prefecture", "county")
TABLES = ("departments", "vertical", "party", "organs", "mass", "companies", "parks")
COLUMNS = (
    *("key", "kind", "rule", "managed_by", "full", "short", "others", "tails", "extra"),
    *("since", "until", "source"),
)
TAILS = ("厅", "局", "委", "委员会")
OFFICE_TAILS = ("办", "办公室")
SLOT, SHORT_SLOT = "{}", "{s}"


@dataclass(frozen=True, slots=True)
class Function:
    """A function with its official forms, one for each of `LEVELS`; a form may hold a slot for the place."""

    key: str
    kind: str
    rule: str
    managed_by: str
    full: tuple[str, str, str]
    short: tuple[str, str, str]
    stems: tuple[str, ...]
    tails: tuple[str, str, str]
    since: int
    until: int

    def current(self, year: int | None) -> bool:
        """Whether names of this kind are in use in a year; without a year, whether they are today."""
        return self.until == 9999 if year is None else self.since <= year <= self.until

    def fits(self, year: int | None) -> bool:
        """The same with a year's grace at both ends: documents run ahead of reforms and behind them."""
        return year is None or self.since - 1 <= year <= self.until + 1


class Spelling(NamedTuple):
    """One way to write a function, split at the place: `before` + place + `after`.

    `short_only` spellings take a place only in its short form (湖南证监局, not 省证监局).
    """

    before: str
    after: str
    short_only: bool
    function: Function

    def clashes(self, other: "Spelling") -> bool:
        """Whether a name could mean both: the same kind of place name, and years that overlap."""
        mine, its = self.function, other.function
        return self.short_only == other.short_only and max(mine.since, its.since) < min(mine.until, its.until)


class Functions:
    """All functions by key, and their spellings by the text before and after the place."""

    def __init__(self, rows: list[tuple[str, Spelling]]) -> None:
        """Take spellings with where each stands; one that two functions claim for the same years is an error."""
        self.by_key: dict[str, Function] = {}
        self.by_text: dict[str, dict[str, list[Spelling]]] = {}
        for where, spelling in rows:
            function = spelling.function
            if self.by_key.setdefault(function.key, function) is not function:
                raise LexiconDamaged(f"key {function.key} 重复", where=where, remedy="key 一经使用不再改，另取一个")
            same = self.by_text.setdefault(spelling.before, {}).setdefault(spelling.after, [])
            for other in same:
                if other.function is not function and other.clashes(spelling):
                    text = f"{spelling.before}…{spelling.after}"
                    raise LexiconDamaged(
                        f"{text} 同时指 {other.function.key} 和 {function.key}",
                        where=where,
                        remedy="从其中一行删去这个写法",
                    )
            same.append(spelling)
        self.heads = tuple(sorted((head for head in self.by_text if head), key=len, reverse=True))


def read_functions(folder: Path) -> Functions:
    """Read the function tables of a lexicon folder."""
    spellings: list[tuple[str, Spelling]] = []
    for name in TABLES:
        table = f"agencies_{name}.tsv"
        for number, cells in read_table(table, COLUMNS, folder=folder):
            row = dict(zip(COLUMNS, cells, strict=True))
            if row["rule"] not in rules():
                raise LexiconDamaged(
                    f"没有规则 {row['rule']}", where=f"{table}:{number}", remedy="先写进 agencies_rules.tsv"
                )
            spellings += [(f"{table}:{number}", spelling) for spelling in _spellings(row)]
    return Functions(spellings)


@cache
def functions() -> Functions:
    """The functions of every table, read once."""
    return read_functions(LEXICON)


@cache
def rules() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Rule id to its cases (levels it holds for, all where empty; line of authority; basis)."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for _, (rule, levels, line, basis) in read_table("agencies_rules.tsv", ("rule", "levels", "line", "basis")):
        found.setdefault(rule, []).append((tuple(levels.split(",")) if levels else (), line, basis))
    return found


def authority(rule: str, level: str) -> tuple[str, str]:
    """The line of authority of a body under a rule at a level, and the rule with its basis."""
    for levels, line, basis in rules()[rule]:
        if not levels or level in levels:
            return line, f"{rule} {basis}"
    return "", rule


def _spellings(row: dict[str, str]) -> list[Spelling]:
    tails = _three(row["tails"].replace("/", ";"))
    full, short = _three(row["full"]), _three(row["short"])
    stems = tuple(s for s in dict.fromkeys((*full, *short, *parts(row["others"]))) if row["tails"] and SLOT not in s)
    function = Function(
        key=row["key"],
        kind=row["kind"],
        rule=row["rule"],
        managed_by=row["managed_by"],
        full=_with_tails(full, (full_tail(tails[0]), full_tail(tails[1]), full_tail(tails[2]))),
        short=_with_tails(short, tails),
        stems=stems,
        tails=tails,
        since=int(row["since"] or 0),
        until=int(row["until"] or 9999),
    )
    texts = dict.fromkeys((*function.full, *function.short, *parts(row["extra"])))
    if row["tails"]:
        accepted = (*TAILS, *(OFFICE_TAILS if "办" in tails else ()))
        texts.update(dict.fromkeys(join(stem, tail) for stem in stems for tail in accepted))
    return [_split(text, function) for text in texts if text.count("{") <= 1]


def _three(cell: str) -> tuple[str, str, str]:
    found = cell.split(";")
    return (found[0], found[1], found[2]) if len(found) == 3 else (cell, cell, cell)


def join(stem: str, tail: str) -> str:
    """A stem with its tail (发展改革 + 委); a stem that has one already keeps it."""
    return stem if stem.endswith(("办公室", "委员会", "局", "办", "委")) else stem + tail


def full_tail(tail: str) -> str:
    """The official form of a tail: 委员会 of 委."""
    return {"委": "委员会", "办": "办公室"}.get(tail, tail)


def _with_tails(stems: tuple[str, str, str], tails: tuple[str, str, str]) -> tuple[str, str, str]:
    return (join(stems[0], tails[0]), join(stems[1], tails[1]), join(stems[2], tails[2]))


def _split(text: str, function: Function) -> Spelling:
    for slot, short_only in ((SHORT_SLOT, True), (SLOT, False)):
        if slot in text:
            before, after = text.split(slot)
            return Spelling(before, after, short_only, function)
    return Spelling("", text, False, function)
