"""A curator's decisions on parents, as the graph holds them: (:Document)-[:IMPLEMENTS {decided_on}]->(:Document)."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from graph.align.stored.storing import open_loader
from graph.errors import StoreChanged
from graph.loading.pairs import StoredPair, fingerprint, write_statements
from graph.rows.tables import Tables
from graph.store.base import Store

_ATTEMPTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedParent:
    """`child` carries out `parent` (document ids): who said so, when (ISO date), why, and on what basis."""

    child: str
    parent: str
    decided_by: str
    decided_on: str
    why: str
    basis: str


@dataclass(slots=True, kw_only=True)
class DecisionSummary:
    """What applying decisions did; `missing` are those with a document that is not in the graph."""

    written: list[DecidedParent] = field(default_factory=list)
    unchanged: list[DecidedParent] = field(default_factory=list)
    missing: list[DecidedParent] = field(default_factory=list)
    taken_back: list[tuple[str, str]] = field(default_factory=list)


def apply_parents(store: Store, decisions: Iterable[DecidedParent]) -> DecisionSummary:
    """Make the graph's decided parents those of `decisions`, each in its own transaction; safe to repeat.

    Raises StoreChanged where other writers leave no moment to write.
    """
    wanted = {(decision.child, decision.parent): decision for decision in decisions}
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return _apply(store, wanted)
        except StoreChanged:
            if attempt == _ATTEMPTS:
                raise
    raise AssertionError("the last attempt returns or raises")


def _apply(store: Store, wanted: dict[tuple[str, str], DecidedParent]) -> DecisionSummary:
    loader = open_loader(store)
    summary = DecisionSummary()
    for pair in [pair for pair in loader.pairs if pair.relation == "IMPLEMENTS"]:
        if (pair.child, pair.parent) not in wanted:
            loader.drop_pair(pair, what="undecided")
            summary.taken_back.append((pair.child, pair.parent))
    for (child, parent), decision in sorted(wanted.items()):
        if not (loader.has(child) and loader.has(parent)):
            summary.missing.append(decision)
            continue
        tables = Tables()
        said = {name: value for name, value in asdict(decision).items() if name not in ("child", "parent")}
        tables.link("decided_parent", child, parent, **said)
        (link,) = tables.links("decided_parent")
        link["props"]["fingerprint"] = fingerprint([link])
        stored = StoredPair(child=child, parent=parent, relation="IMPLEMENTS", fingerprint=link["props"]["fingerprint"])
        changed = loader.put_pair(stored, write_statements(tables), what="decided")
        (summary.written if changed else summary.unchanged).append(decision)
    loader.publish()
    return summary
