"""What became of a body: renamed, merged, split or some of its work moved, with date and basis."""

from dataclasses import dataclass
from functools import cache, lru_cache

from graph.ids import NATIONAL
from graph.records import Succession
from graph.succession import CARRIED_ON
from ingest.resolve.divisions import divisions
from ingest.resolve.tables import LexiconDamaged, read_table

COLUMNS = ("at", "old", "new", "on", "kind", "basis")
KINDS = ("rename", "merge", "split", "transfer")
_PLACES = 512  # a plan names bodies of a few places, a corpus of a few hundred


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

    def meets(self, other: "Reform") -> bool:
        """Whether some body may have gone through both."""
        mine, its = set(self.at.split(",")), set(other.at.split(","))
        return not (mine.isdisjoint(its) and _levels(mine).isdisjoint(its) and mine.isdisjoint(_levels(its)))


def read_reforms(rows: list[tuple[int, list[str]]], table: str) -> tuple[Reform, ...]:
    """The reforms of a table's rows. Errors with their line: an unknown kind, a cycle, a body that two carry on."""
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
        rival = next((r for r in found if r.meets(reform) and r.old == reform.old and r.new != reform.new), None)
        if rival and {rival.kind, reform.kind} <= {*CARRIED_ON}:
            raise LexiconDamaged(
                f"{reform.old} 由 {rival.new} 和 {reform.new} 两个机构承接",
                where=f"{table}:{number}",
                remedy="一分为二的写作 split，只转走一部分职责的写作 transfer",
            )
        found.append(reform)
    return tuple(found)


@cache
def reforms() -> tuple[Reform, ...]:
    """The table, read once."""
    return read_reforms(list(read_table("successions.tsv", COLUMNS)), "successions.tsv")


def successions_of(agency_id: str) -> tuple[Succession, ...]:
    """Every step before and after a body, to the ends of its history; transfers only where they touch it itself."""
    here = successions_in(agency_id.partition(":")[0])
    steps = [s for s in here if s.kind == "transfer" and agency_id in (s.old_id, s.new_id)]
    for forward in (True, False):
        ends = [agency_id]
        while ends:
            end = ends.pop()
            for step in here:
                near, far = (step.old_id, step.new_id) if forward else (step.new_id, step.old_id)
                if near == end and step.kind != "transfer" and step not in steps:
                    steps.append(step)
                    ends.append(far)
    return tuple(sorted(steps, key=lambda s: (s.on, s.old_id, s.new_id)))


@lru_cache(maxsize=_PLACES)
def successions_in(place: str) -> tuple[Succession, ...]:
    """Every step that bodies of a place (a code) went through."""
    found = divisions().get(place)
    level = found.level if found else ""
    return tuple(
        Succession(old_id=f"{place}:{r.old}", new_id=f"{place}:{r.new}", on=r.on, kind=r.kind, basis=r.basis)
        for r in reforms()
        if found and r.holds_for(place, level)
    )


def _levels(places: set[str]) -> set[str]:
    return {found.level for place in places if (found := divisions().get(place))}


def _leads_to(reforms_so_far: list[Reform], added: Reform, start: str, goal: str) -> bool:
    seen = {start}
    ends = [start]
    while ends:
        end = ends.pop()
        if end == goal:
            return True
        for reform in reforms_so_far:
            if reform.meets(added) and reform.kind != "transfer" and reform.old == end and reform.new not in seen:
                seen.add(reform.new)
                ends.append(reform.new)
    return False
