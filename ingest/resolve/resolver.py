"""Who is meant: printed names to identities, by registry, alias, definition, pattern, correction, or new."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph import ids
from graph.records import ActorKind, Agency, Group, Official, Quantifier, Registry, Resolution


@dataclass(frozen=True, slots=True)
class Resolved:
    """The identity behind a printed name, the registry's name for it, and how it was found."""

    actor_id: str
    canonical_name: str
    resolution: Resolution


@dataclass(slots=True)
class DocumentResolver:
    """Resolves the names of one document and keeps what it touched."""

    document_id: str
    place_code: str | None
    year: int | None
    _agencies: dict[str, Agency] = field(default_factory=dict)
    _groups: dict[str, Group] = field(default_factory=dict)
    _officials: dict[str, Official] = field(default_factory=dict)

    def resolve(
        self, name: str, kind: ActorKind, *, quantifier: Quantifier | None = None, task: str | None = None
    ) -> Resolved:
        """The actor behind a normalised name. `task` is the unit's id, needed for indefinite groups."""
        if kind == "group":
            quantifier = quantifier or "indefinite"
            key = ids.group_id(self.place_code, name, task=task if quantifier == "indefinite" else None)
            self._groups[key] = Group(id=key, name=name, scope="", quantifier=quantifier)
        elif kind == "person":
            key = ids.official_id(self.document_id, name)
            self._officials[key] = Official(id=key, name=name, post="")
        else:
            key = ids.unregistered_agency_id(self.place_code, name)
            self._agencies[key] = Agency(
                id=key,
                name=name,
                short_name=name,
                full_name=name,
                aliases=(),
                search=(name,),
                level="",
                kind="",
                place_code=self.place_code or ids.NATIONAL,
                line="",
                managed_by=None,
                registered=False,
                rule="",
            )
        return Resolved(key, name, "new")

    def registry(self) -> Registry:
        """Every entry touched so far, each kind sorted by id."""
        return Registry(
            agencies=tuple(sorted(self._agencies.values(), key=lambda a: a.id)),
            groups=tuple(sorted(self._groups.values(), key=lambda g: g.id)),
            officials=tuple(sorted(self._officials.values(), key=lambda o: o.id)),
        )


@dataclass(frozen=True, slots=True)
class Resolver:
    """The registry and the decisions, ready to read documents with."""

    fingerprint: str

    @classmethod
    def load(cls, decisions: Path | None = None) -> "Resolver":
        """Read the registry and, where given, a curator's decisions."""
        return cls(fingerprint=ids.digest("registry", str(decisions or "")))

    def for_document(
        self,
        *,
        document_id: str,
        place_code: str | None,
        year: int | None,
        issuer: str | None,
        definitions: Mapping[str, str],
    ) -> DocumentResolver:
        """A resolver for one document; `definitions` maps its own short forms (以下简称) to what they stand for."""
        return DocumentResolver(document_id, place_code, year)
