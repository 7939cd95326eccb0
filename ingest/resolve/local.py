"""Local bodies that are registered by name: what a place really calls its departments, and bodies of their own kind."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.resolve.divisions import divisions
from ingest.resolve.patterns import SCOPES, divisions_at, nearest, scope_place
from ingest.resolve.tables import LEXICON, LexiconDamaged, parts, read_table

TABLE = "agencies_local.tsv"
COLUMNS = (
    *("place", "key", "name", "short_name", "full_name", "aliases", "kind", "rule", "managed_by"),
    *("since", "until", "source"),
)


@dataclass(frozen=True, slots=True)
class LocalBody:
    """A row of the table; a blank kind or rule is that of the function with the same key."""

    place: str
    key: str
    name: str
    short_name: str
    full_name: str
    aliases: tuple[str, ...]
    kind: str
    rule: str
    managed_by: str

    def is_official(self, text: str) -> bool:
        """Whether the text is one of the registered names themselves, not an alias."""
        return text in (self.name, self.short_name, self.full_name)


class LocalBodies:
    """Look-ups by identity, by full name, and by what follows the place (省 + 政务局)."""

    def __init__(self, rows: list[tuple[str, LocalBody]]) -> None:
        """Take rows with where each stands; a name that two bodies claim is an error."""
        self.by_id: dict[str, LocalBody] = {}
        self._named: dict[str, LocalBody] = {}
        self._cores: dict[str, dict[str, LocalBody]] = {}
        for where, body in rows:
            self._claim(self.by_id, f"{body.place}:{body.key}", body, where)
            for name in dict.fromkeys((body.name, body.full_name, body.short_name, *body.aliases)):
                scope = next((s for s in SCOPES if name.startswith(s)), "")
                if scope:
                    self._claim(self._cores.setdefault(name[len(scope) :], {}), body.place, body, where)
                else:
                    self._claim(self._named, name, body, where)

    def find(self, name: str, context: str | None, year: int | None) -> LocalBody | None:
        """The registered body that a name means in a document of `context`; None where none is meant."""
        named = self._named.get(name)
        if named is not None and (_at_home(named, context) or _says_where(named, name)):
            return named
        for scope in SCOPES:
            rest = name[len(scope) :]
            if name.startswith(scope) and rest in self._cores and context is not None:
                place = scope_place(scope, context)
                if place and (body := self._cores[rest].get(place)):
                    return body
        if name in self._cores and context is not None and (body := self._cores[name].get(context)):
            return body
        for named_places, size, short in divisions_at(name):
            if name[size:] in self._cores:
                place = nearest(named_places, context, year, short=short)
                if place and (body := self._cores[name[size:]].get(place)):
                    return body
        return None

    def province_around(self, text: str) -> str | None:
        """The code of the province whose new areas a text names (赣江新区: 江西省); None unless there is just one."""
        codes = {
            f"{body.place[:2]}0000" for name, body in self._named.items() if name.endswith("新区") and name in text
        }
        return codes.pop() if len(codes) == 1 else None

    def _claim(self, names: dict[str, LocalBody], name: str, body: LocalBody, where: str) -> None:
        if names.setdefault(name, body) is not body:
            raise LexiconDamaged(
                f"{body.name} 与 {names[name].name} 争用 {name}", where=where, remedy="从其中一行删去这个名称"
            )


def _at_home(body: LocalBody, context: str | None) -> bool:
    return context is not None and context[:2] == body.place[:2]


def _says_where(body: LocalBody, name: str) -> bool:
    """Whether a name tells its province or a city of it: 长沙海关 does, 航空港区管委会 is only so called at home."""
    table = divisions()
    province = f"{body.place[:2]}0000"
    cities = table.members(province, "prefecture", None)
    own = table.get(province)
    near = (*cities, own) if own else cities
    return any(word in name for division in near for word in (division.name, *division.aliases))


def read_local(folder: Path) -> LocalBodies:
    """Read the table of a lexicon folder."""
    rows = []
    for number, c in read_table(TABLE, COLUMNS, folder=folder):
        body = LocalBody(
            place=c[0],
            key=c[1],
            name=c[2],
            short_name=c[3],
            full_name=c[4],
            aliases=parts(c[5]),
            kind=c[6],
            rule=c[7],
            managed_by=c[8],
        )
        rows.append((f"{TABLE}:{number}", body))
    return LocalBodies(rows)


@cache
def local_bodies() -> LocalBodies:
    """The table, read once."""
    return read_local(LEXICON)
