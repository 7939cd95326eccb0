"""Names to ids: everything of a kind by id and by name, with near names for what is not found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from graph.store.base import Row

_NEAR = 5
_SCORE = 45  # a ratio below this shares too little with the text to be of help


@dataclass(frozen=True, slots=True)
class Near:
    """An entry whose name is like the one asked for."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Directory:
    """Everything of a kind by id and by name; `ranks` holds the ids of a name, the most official use of it first.

    `merged` maps ids that a curator merged away to the ids that now stand for them.
    """

    ids: frozenset[str]
    ranks: Mapping[str, tuple[frozenset[str], ...]]
    names: Mapping[str, str]
    merged: Mapping[str, str]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> "Directory":
        """Index rows that have an id and a name or title, short and full names, and aliases."""
        ranked: dict[str, list[set[str]]] = {}
        names: dict[str, str] = {}
        merged: dict[str, str] = {}
        for row in rows:
            names[row["id"]] = row.get("name") or row["title"]
            merged.update(dict.fromkeys(row.get("merged_ids") or (), row["id"]))
            official = [names[row["id"]]]
            common = [row.get("short_name"), row.get("full_name"), row.get("number")]
            for rank, known in enumerate((official, common, row.get("aliases") or ())):
                for name in filter(None, known):
                    ranked.setdefault(name, [set(), set(), set()])[rank].add(row["id"])
        standing = {old: new for old, new in merged.items() if old not in names}
        by_name = {name: tuple(map(frozenset, ranks)) for name, ranks in ranked.items()}
        return cls(frozenset(names), by_name, names, standing)

    def find(self, text: str) -> frozenset[str]:
        """The ids that a text may mean: one where it is an id or unique, several where not, or none."""
        if text in self.ids:
            return frozenset((text,))
        if text in self.merged:
            return frozenset((self.merged[text],))
        return next((ids for ids in self.ranks.get(text.strip(), ()) if ids), frozenset())

    def near(self, text: str) -> tuple[Near, ...]:
        """Entries with a name like the text, the likest first."""
        text = text[:40]
        scored = {
            name: score + (50 if text in name or name in text else 0)
            for name, score, _ in process.extract(text, list(self.ranks), scorer=fuzz.ratio, limit=50)
        }
        likest = sorted((name for name in scored if scored[name] >= _SCORE), key=lambda name: (-scored[name], name))
        ids = dict.fromkeys(id for name in likest for ids in self.ranks[name] for id in sorted(ids))
        return tuple(Near(id, self.names[id]) for id in list(ids)[:_NEAR])
