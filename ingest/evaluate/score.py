"""Scores of one document: what was found of the gold facts, missed, and invented.

Counted as in the message understanding conferences (N. Chinchor, "MUC-4 evaluation metrics", 1992):
precision = found / (found + invented), recall = found / (found + missed), F1 their harmonic mean; each fact matches
at most one. An actor that is inherited from elsewhere in the document and that the gold lacks counts neither way:
annotators note what a unit prints.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ingest.evaluate.gold import Unit
from ingest.evaluate.pairing import bare, paired

Same = Callable[[Unit, Unit], bool]


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that only one side has: `missed` by the extraction, or `invented` by it (as the gold sees it)."""

    unit: str
    kind: str
    side: str
    fact: str


@dataclass(slots=True)
class Tally:
    """Counts of one kind of fact over any number of units."""

    found: int = 0
    missed: int = 0
    invented: int = 0

    @property
    def precision(self) -> float | None:
        """The share of the extracted facts that are right; None where nothing was extracted."""
        said = self.found + self.invented
        return self.found / said if said else None

    @property
    def recall(self) -> float | None:
        """The share of the gold facts that were extracted; None where there are none."""
        there = self.found + self.missed
        return self.found / there if there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where neither side has a fact."""
        facts = 2 * self.found + self.missed + self.invented
        return 2 * self.found / facts if facts else None


@dataclass(slots=True)
class Score:
    """The score of one document, or the sum of several."""

    units: Tally = field(default_factory=Tally)
    actors: Tally = field(default_factory=Tally)
    names: Tally = field(default_factory=Tally)
    open_lists: Tally = field(default_factory=Tally)
    deadlines: Tally = field(default_factory=Tally)
    targets: Tally = field(default_factory=Tally)
    differences: list[Difference] = field(default_factory=list)

    def tallies(self) -> dict[str, Tally]:
        """The tallies by kind, in the order they are shown."""
        kinds = ("units", "actors", "names", "open_lists", "deadlines", "targets")
        return {kind: getattr(self, kind) for kind in kinds}

    def add(self, other: "Score") -> None:
        """Take another document's counts and differences in."""
        for kind, tally in self.tallies().items():
            more = other.tallies()[kind]
            tally.found += more.found
            tally.missed += more.missed
            tally.invented += more.invented
        self.differences += other.differences


def score(gold: Sequence[Unit], found: Sequence[Unit], *, first_only: bool = False) -> Score:
    """Score the extracted units of a document. `first_only`: the gold stops early, what follows is not judged."""
    result = Score()
    pairs, extra = paired(gold, found)
    for wanted, unit in pairs:
        result.units.found += unit is not None
        result.units.missed += unit is None
        _score_unit(result, wanted, unit or {})
    for unit in () if first_only else extra:
        printed = [actor for actor in unit["actors"] if not actor["inherited"]]
        result.units.invented += bool(printed)
        _note(result, result.actors, "actors", unit, (), printed)
        result.names.invented += len(printed)
    return result


def _score_unit(result: Score, gold: Unit, unit: Unit) -> None:
    actors = unit.get("actors", [])
    _match(result, "actors", gold, actors, lambda a, b: _name(a, b) and b["role"] in _readings(a, "role"))
    _match(result, "names", gold, actors, _name, facts="actors")
    if "open_list" in gold:
        same = bool(unit) and bool(unit["open_list"]) == gold["open_list"]
        result.open_lists.found += same
        result.open_lists.missed += not same
        result.open_lists.invented += not same
    if "deadlines" in gold:
        _match(result, "deadlines", gold, unit.get("deadlines", []), _deadline)
    if "targets" in gold:
        _match(result, "targets", gold, [one for one in unit.get("targets", []) if _numeric(one)], _target)


def _match(result: Score, kind: str, gold: Unit, said: Sequence[Unit], same: Same, *, facts: str = "") -> None:
    wanted = [fact for fact in gold[facts or kind] if kind != "targets" or _numeric(fact)]
    left = list(said)
    missed = []
    for fact in wanted:
        at = next((at for at, one in enumerate(left) if same(fact, one)), None)
        if at is None:
            missed.append(fact)
        else:
            left.pop(at)
    tally = result.tallies()[kind]
    tally.found += len(wanted) - len(missed)
    invented = [one for one in left if not one.get("inherited")]
    if kind == "names":  # already told as actors
        tally.missed += len(missed)
        tally.invented += len(invented)
    else:
        _note(result, tally, kind, gold, missed, invented)


def _note(result: Score, tally: Tally, kind: str, unit: Unit, missed: Iterable[Unit], invented: Iterable[Unit]) -> None:
    where = str(unit.get("number") or unit.get("starts_with") or unit.get("text", ""))[:20]
    for side, facts in (("missed", missed), ("invented", invented)):
        for fact in facts:
            setattr(tally, side, getattr(tally, side) + 1)
            result.differences.append(Difference(where, kind, side, _shown(kind, fact)))


def _shown(kind: str, fact: Unit) -> str:
    keys = {"actors": ("role", "name"), "deadlines": ("mention", "kind", "date")}.get(
        kind, ("mention", "value", "unit")
    )
    return " ".join(str(fact[key]) for key in keys if fact.get(key) is not None)


def _readings(fact: Unit, key: str) -> set[str]:
    other = fact.get(f"{key}_alt") or []
    return {fact[key], *([other] if isinstance(other, str) else other)}


def _name(gold: Unit, said: Unit) -> bool:
    return bare(said["name"]) in {bare(name) for name in _readings(gold, "name")}


def _deadline(gold: Unit, said: Unit) -> bool:
    return gold["kind"] == said["kind"] and (gold.get("date") or None) == (said.get("date") or None)


def _target(gold: Unit, said: Unit) -> bool:
    return float(gold["value"]) == float(said["value"]) and _unit(gold) == _unit(said)


def _unit(target: Unit) -> str:
    return bare(target["unit"] or "").lstrip("个")


def _numeric(target: Unit) -> bool:
    return isinstance(target["value"], int | float)
