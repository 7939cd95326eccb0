"""Central bodies: the ministries, commissions and other bodies of the whole country, and their names."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.resolve.tables import LEXICON, LexiconDamaged, parts, read_table

TABLE = "agencies_central.tsv"
COLUMNS = (
    *("key", "name", "full_name", "aliases", "inside", "kind", "rule", "managed_by"),
    *("since", "until", "source"),
)


@dataclass(frozen=True, slots=True)
class CentralBody:
    """A row of the table. `inside` are names that mean it only in a central document."""

    key: str
    name: str
    full_name: str
    aliases: tuple[str, ...]
    inside: tuple[str, ...]
    kind: str
    rule: str
    managed_by: str


class CentralBodies:
    """Look-ups by key and by name: names that hold anywhere, and those that hold only in central documents."""

    def __init__(self, rows: list[tuple[str, CentralBody]]) -> None:
        """Take rows with where each stands; a name that two bodies claim is an error."""
        self.by_key: dict[str, CentralBody] = {}
        self.anywhere: dict[str, CentralBody] = {}
        self.inside: dict[str, CentralBody] = {}
        for where, body in rows:
            if self.by_key.setdefault(body.key, body) is not body:
                raise LexiconDamaged(f"key {body.key} 重复", where=where, remedy="key 一经使用不再改，另取一个")
            for name in (body.name, body.full_name, *body.aliases):
                self._claim(self.inside if name in body.inside else self.anywhere, name, body, where)
            for name in body.inside:
                self._claim(self.inside, name, body, where)

    def find(self, name: str, *, central_document: bool) -> CentralBody | None:
        """The body with this exact name."""
        return self.anywhere.get(name) or (self.inside.get(name) if central_document else None)

    def _claim(self, names: dict[str, CentralBody], name: str, body: CentralBody, where: str) -> None:
        if names.setdefault(name, body) is not body:
            raise LexiconDamaged(
                f"{name} 同时指 {names[name].name} 和 {body.name}", where=where, remedy="从其中一行删去这个名称"
            )


def read_central(folder: Path) -> CentralBodies:
    """Read the table of a lexicon folder."""
    rows = []
    for number, c in read_table(TABLE, COLUMNS, folder=folder):
        body = CentralBody(
            key=c[0],
            name=c[1],
            full_name=c[2],
            aliases=parts(c[3]),
            inside=parts(c[4]),
            kind=c[5],
            rule=c[6],
            managed_by=f"000000:{c[7]}" if c[7] else "",
        )
        rows.append((f"{TABLE}:{number}", body))
    return CentralBodies(rows)


@cache
def central_bodies() -> CentralBodies:
    """The table, read once."""
    return read_central(LEXICON)
