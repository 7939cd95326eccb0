"""The graph's revision: a hash of every document's facts, the rules, the registry and the decisions.

The documents' part is a sum, so that it does not depend on their order and one document more or less
costs the same in a graph of ten documents and of ten thousand.
"""

from collections.abc import Iterable
from hashlib import sha256

from graph import ids, schema

_MODULUS = 2**256


class DocumentsHash:
    """A hash over a set of (document id, fingerprint)."""

    def __init__(self, documents: Iterable[tuple[str, str]] = ()) -> None:
        self._total = sum(_term(*document) for document in documents) % _MODULUS

    def replaced(self, document: str, old: str | None, new: str | None) -> "DocumentsHash":
        """The hash after a document's fingerprint changed from `old` to `new`; None where it is not there."""
        after = DocumentsHash()
        gone = _term(document, old) if old is not None else 0
        come = _term(document, new) if new is not None else 0
        after._total = (self._total - gone + come) % _MODULUS
        return after

    def revision(self, *, rules: str, registry: str) -> str:
        """The revision of a graph with these documents."""
        return ids.digest(f"{self._total:064x}", rules, registry, str(schema.SCHEMA_VERSION), length=16)


def _term(document: str, fingerprint: str) -> int:
    return int(sha256(f"{document} {fingerprint}".encode()).hexdigest(), 16)
