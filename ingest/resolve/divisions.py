"""The divisions of China to county level, each name with the years in which it was in force.

Source: `ingest/lexicon/places.tsv` (its head names where the rows come from).
"""

from functools import cache
from typing import NamedTuple

from ingest.resolve.tables import parts, read_table

COLUMNS = ("code", "name", "level", "parent", "since", "until", "aliases")


class Division(NamedTuple):
    """One name of one code. `since`, `until`: first and last year-end in force; 0 and 9999 where open."""

    code: str
    name: str
    level: str
    parent: str
    since: int
    until: int
    aliases: tuple[str, ...]

    def in_force(self, year: int | None) -> bool:
        """Whether the name is in force in a year (a name abolished within a year is still in force in it)."""
        return self.until == 9999 if year is None else self.since <= year <= self.until + 1


class Divisions:
    """Look-ups over the table: by code, by name, down to the members of a place."""

    def __init__(self, rows: list[Division]) -> None:
        self.by_code: dict[str, list[Division]] = {}
        self.by_name: dict[str, list[Division]] = {}
        self._members: dict[tuple[str, str], list[Division]] = {}
        for row in rows:
            self.by_code.setdefault(row.code, []).append(row)
            self._members.setdefault((row.parent, row.level), []).append(row)
            if row.level == "central":
                continue
            for name in (row.name, *row.aliases):
                self.by_name.setdefault(name, []).append(row)
        self.longest = max(map(len, self.by_name))

    def get(self, code: str, year: int | None = None) -> Division | None:
        """The division with this code, under the name in force in `year` (else under its last name)."""
        rows = self.by_code.get(code)
        if rows is None:
            return None
        fitting = [row for row in rows if row.in_force(year)]
        return (fitting or rows)[-1]

    def parents(self, code: str) -> tuple[str, ...]:
        """The codes above a place, nearest first, without the nation."""
        above = []
        row = self.get(code)
        while row is not None and row.parent and row.parent != "000000":
            above.append(row.parent)
            row = self.get(row.parent)
        return tuple(above)

    def members(self, code: str, level: str, year: int | None) -> tuple[Division, ...]:
        """The places of a level directly or further below a place, of a year-end, by code.

        County level includes those that hang on the province itself (直辖市的区, 省直辖县).
        """
        direct = [d for d in self._members.get((code, level), ()) if _at_year_end(d, year)]
        for between in self._members.get((code, "prefecture"), ()):
            if level == "county" and _at_year_end(between, year):
                direct += [d for d in self._members.get((between.code, level), ()) if _at_year_end(d, year)]
        return tuple(sorted(direct, key=lambda d: d.code))


def _at_year_end(division: Division, year: int | None) -> bool:
    return division.until == 9999 if year is None else division.since <= year <= division.until


@cache
def divisions() -> Divisions:
    """The table, read once."""
    return Divisions(
        [
            Division(c[0], c[1], c[2], c[3], int(c[4] or 0), int(c[5] or 9999), parts(c[6]))
            for _, c in read_table("places.tsv", COLUMNS)
        ]
    )
