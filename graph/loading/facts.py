"""What the graph holds of one document now: the ids it owns, what it holds of the shared part, its roles."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph import ids
from graph.loading.coassignment import Role
from graph.statements import statement
from graph.store.base import Snapshot

_EVERY_ROW = 50_000_000
_PATIENCE_S = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OldFacts:
    """A document as stored. `owned` holds ids by first label; all empty for a document that is not stored."""

    owned: Mapping[str, frozenset[str]] = field(default_factory=dict)
    holdings: frozenset[str] = frozenset()
    roles: tuple[Role, ...] = ()


def read_facts(snapshot: Snapshot, document: str) -> OldFacts:
    """Read what is stored of a document. Ids that are not ours, on whatever label, are passed over."""

    def rows(name: str) -> list[dict[str, str]]:
        found = statement("maintain", name, id=document)
        return snapshot.read(found, timeout_s=_PATIENCE_S, row_limit=_EVERY_ROW)

    held = snapshot.read(statement("maintain", "own_document", id=document))
    if not held:
        return OldFacts()
    owned = {
        label: frozenset(row["id"] for row in rows(f"own_{label.lower()}") if _belongs(row["id"], document))
        for label in ("Section", "Task", "Action", "Correction")
    }
    return OldFacts(
        owned={"Document": frozenset({document}), "Text": frozenset({ids.text_id(document)}), **owned},
        holdings=frozenset(held[0]["brings"] or ()),
        roles=tuple(Role(**row) for row in rows("roles")),
    )


def _belongs(id: object, document: str) -> bool:
    return isinstance(id, str) and id.startswith(f"{document}.")
