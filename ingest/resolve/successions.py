"""What became of a body: renamed, merged, split or some of its work moved, with date and basis."""

from dataclasses import dataclass
from functools import cache

from graph.ids import NATIONAL
from graph.records import Succession
from ingest.resolve.divisions import divisions
from ingest.resolve.tables import LexiconDamaged, read_table

COLUMNS = ("at", "old", "new", "on", "kind", "basis")
KINDS = ("rename", "merge", "split", "transfer")


@dataclass(frozen=True, slots=True)
class Reform:
    """A row of the table; `at` is `central`, levels of local bodies separated by commas, or one place's code."""

    at: str
    old: str
    new: str
    on: str
    kind: str
    basis: str

    def holds_for(self, place: str, level: str) -> bool:
        """Whether bodies of this place and level went through the reform."""
        if self.at == "central":
            return place == NATIONAL
        return place != NATIONAL and (self.at == place or level in self.at.split(","))


def read_reforms(rows: list[tuple[int, list[str]]], table: str) -> tuple[Reform, ...]:
    """The reforms of a table's rows; an unknown kind or a cycle of names is an error with its line."""
    found: list[Reform] = []
    for number, cells in rows:
        reform = Reform(*cells)
        if reform.kind not in KINDS:
            raise LexiconDamaged(
                f"不认识的沿革种类 {reform.kind}", where=f"{table}:{number}", remedy=f"用 {' '.join(KINDS)} 之一"
            )
        if reform.kind != "transfer" and _leads_to(found, reform, reform.new, reform.old):
            raise LexiconDamaged(
                f"沿革成环：{reform.old} 与 {reform.new}", where=f"{table}:{number}", remedy="删去其中一行"
            )
        found.append(reform)
    return tuple(found)


@cache
def reforms() -> tuple[Reform, ...]:
    """The table, read once."""
    return read_reforms(list(read_table("successions.tsv", COLUMNS)), "successions.tsv")


def successions_of(agency_id: str) -> tuple[Succession, ...]:
    """Every step before and after a body, to the ends of its history; transfers only where they touch it itself."""
    place, _, key = agency_id.partition(":")
    found_place = divisions().get(place)
    if found_place is None:
        return ()
    here = [r for r in reforms() if r.holds_for(place, found_place.level)]
    steps = [r for r in here if r.kind == "transfer" and key in (r.old, r.new)]
    for forward in (True, False):
        ends = [key]
        while ends:
            end = ends.pop()
            for reform in here:
                near, far = (reform.old, reform.new) if forward else (reform.new, reform.old)
                if near == end and reform.kind != "transfer" and reform not in steps:
                    steps.append(reform)
                    ends.append(far)
    return tuple(
        Succession(old_id=f"{place}:{r.old}", new_id=f"{place}:{r.new}", on=r.on, kind=r.kind, basis=r.basis)
        for r in sorted(steps, key=lambda r: (r.on, r.old, r.new))
    )


def _leads_to(reforms_so_far: list[Reform], added: Reform, start: str, goal: str) -> bool:
    seen = {start}
    ends = [start]
    while ends:
        end = ends.pop()
        if end == goal:
            return True
        for reform in reforms_so_far:
            if reform.at == added.at and reform.kind != "transfer" and reform.old == end and reform.new not in seen:
                seen.add(reform.new)
                ends.append(reform.new)
    return False
