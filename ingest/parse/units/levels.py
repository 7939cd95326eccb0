"""A level that a list leaves out and the document prints elsewhere: 司法局 beside 市司法局 (R20)."""

from collections import Counter
from dataclasses import replace

from ingest.parse.bodies.bodies import is_central, is_party_organ, level_prefix, place_in, suffix_kind
from ingest.parse.clause.clause import Actor
from ingest.parse.units.units import Unit

_PARTY = ("省", "市", "州", "区", "县", "旗", "自治区", "自治州")  # levels whose party organs are those of a 委


def restore_levels(units: list[Unit]) -> None:
    """Give a bare name the level of its one full name in the document's clauses.

    The level must hold where the bare name stands: another body of the unit prints it, or the full name is the
    more usual one. A department's own offices (运输局 beside 厅法规处, once 省运输局) keep their names.
    """
    actors = [actor for unit in units for actor in unit.actors if actor.kind == "agency"]
    printed = Counter(actor.name for actor in actors)
    full: dict[str, list[str]] = {}
    for name in printed:
        for bare in _bare(name):
            full.setdefault(bare, []).append(name)
    known = {bare: names[0] for bare, names in full.items() if len(names) == 1 and bare in printed and _is_public(bare)}
    for unit in units:
        levels = {level_prefix(actor.name) for actor in unit.actors} if known else set()
        for clause in unit.clauses:
            clause.actors = [_restored(actor, known.get(actor.name), levels, printed) for actor in clause.actors]


def _restored(actor: Actor, full: str | None, levels: set[str], printed: Counter[str]) -> Actor:
    if full is None or not (level_prefix(full) in levels or printed[actor.name] <= printed[full]):
        return actor
    return replace(actor, name=full)


def _bare(name: str) -> list[str]:
    """The forms in which a list may print a name with its level left out."""
    level = level_prefix(name)
    if not level:
        return []
    bare = name.removeprefix(level)
    party = level in _PARTY and bare.startswith("委") and is_party_organ(bare[1:])
    return [bare, bare[1:]] if party else [bare]


def _is_public(name: str) -> bool:
    public = suffix_kind(name) in ("public", "party") or name.endswith("管委会")
    return public and not (level_prefix(name) or is_central(name) or place_in(name))
