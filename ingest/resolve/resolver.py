"""The way in: load the registry with a curator's decisions once, then resolve document by document."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from graph import ids
from ingest.resolve.bodies import Bodies
from ingest.resolve.central import central_bodies
from ingest.resolve.decisions import Decisions, read_decisions
from ingest.resolve.divisions import divisions
from ingest.resolve.document import DocumentResolver, Resolved
from ingest.resolve.functions import TABLES, functions
from ingest.resolve.local import local_bodies
from ingest.resolve.patterns import Patterns
from ingest.resolve.places import find_place
from ingest.resolve.tables import LEXICON

__all__ = ["DocumentResolver", "Resolved", "Resolver"]

DATA = (
    "places.tsv",
    "groups.tsv",
    "successions.tsv",
    "pinyin_initials.tsv",
    *(f"agencies_{name}.tsv" for name in ("central", "local", "proper", "rules", *TABLES)),
)


@dataclass(frozen=True, slots=True)
class Resolver:
    """The registry and the decisions. `fingerprint` changes whenever either does."""

    fingerprint: str
    bodies: Bodies

    @classmethod
    def load(cls, decisions: Path | None = None) -> "Resolver":
        """Read the registry and, where given, a curator's decisions; a damaged line of either is an error naming it."""
        decided = read_decisions(decisions) if decisions else Decisions()
        divisions(), functions()
        bodies = Bodies(central_bodies(), local_bodies(), Patterns(), decided)
        stated = sha256(decisions.read_bytes()).hexdigest() if decisions else ""
        return cls(ids.digest(_data_digest(), stated, length=16), bodies)

    @property
    def redirects(self) -> Mapping[str, str]:
        """Ids that curators merged into others, each to the id that it now resolves to."""
        decisions = self.bodies.decisions
        return {old: decisions.follow(old) for old in sorted(decisions.merged)}

    def for_document(
        self,
        *,
        document_id: str,
        place_code: str | None,
        year: int | None,
        issuer: str | None,
        definitions: Mapping[str, str],
    ) -> DocumentResolver:
        """A resolver for one document; `definitions` maps its own short forms (以下简称) to what they stand for.

        Where `place_code` is None the issuer tells the place; a central issuer makes it a central document.
        """
        context = place_code or self._context(issuer)
        names = DocumentResolver(document_id, context, year, definitions, self.bodies)
        if issuer and context:
            agency = self.bodies.agency(names.resolve(issuer, "agency").actor_id)
            names = DocumentResolver(document_id, context, year, definitions, self.bodies, issuer=agency)
        return names

    def _context(self, issuer: str | None) -> str | None:
        if not issuer:
            return None
        if self.bodies.central.find(issuer, central_document=True) or issuer.startswith(("国务院", "中共中央", "国家")):
            return ids.NATIONAL
        found = find_place(issuer)
        return found.code if found else None


@cache
def _data_digest() -> str:
    return sha256(b"\0".join((LEXICON / name).read_bytes() for name in DATA)).hexdigest()
