"""Central bodies: the ministries, commissions and other bodies of the whole country, and their names."""

from dataclasses import dataclass
from functools import cache

from ingest.resolve.tables import LexiconDamaged, parts, read_table

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
    source: str


class CentralBodies:
    """Look-ups by key and by name: names that hold anywhere, and those that hold only in central documents."""

    def __init__(self, bodies: list[CentralBody]) -> None:
        self.by_key = {body.key: body for body in bodies}
        self.anywhere: dict[str, CentralBody] = {}
        self.inside: dict[str, CentralBody] = {}
        for body in bodies:
            for name in (body.name, body.full_name, *body.aliases):
                self._claim(self.inside if name in body.inside else self.anywhere, name, body)
            for name in body.inside:
                self._claim(self.inside, name, body)

    def find(self, name: str, *, central_document: bool) -> CentralBody | None:
        """The body with this exact name."""
        return self.anywhere.get(name) or (self.inside.get(name) if central_document else None)

    def _claim(self, names: dict[str, CentralBody], name: str, body: CentralBody) -> None:
        if names.setdefault(name, body) is not body:
            raise LexiconDamaged(
                f"{name} 同时指 {names[name].name} 和 {body.name}",
                where="agencies_central.tsv",
                remedy="从其中一行删去这个名称",
            )


@cache
def central_bodies() -> CentralBodies:
    """The table, read once."""
    bodies = []
    for _, c in read_table("agencies_central.tsv", COLUMNS):
        bodies.append(
            CentralBody(
                key=c[0],
                name=c[1],
                full_name=c[2],
                aliases=parts(c[3]),
                inside=parts(c[4]),
                kind=c[5],
                rule=c[6],
                managed_by=c[7],
                source=c[10],
            )
        )
    return CentralBodies(bodies)
