"""Documents of the graph that may be a document's parent: those it names, and those it shares text with."""

from dataclasses import dataclass

from graph.align.parents.document_index import DocumentIndex, Neighbour
from graph.align.parents.gram_store import GramStore
from graph.align.parents.named import KnownDocument, ParentSuggestion, suggest_parents
from graph.align.stored.source import Read, stored_document

NEAREST = 5
"""How many documents that share text are told; their share stands beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """`named` rest on citations; `near` on shared text; `titles` are those of the graph's documents by id."""

    named: tuple[ParentSuggestion, ...]
    near: tuple[Neighbour, ...]
    titles: dict[str, str]


def suggest(read: Read, document: str, grams: GramStore) -> Suggestions:
    """Suggestions for a stored document; nothing is decided by them. Raises NotFound."""
    asked = stored_document(read, document)
    rows = read("documents", {})
    index = DocumentIndex()
    for row in rows:
        if row["id"] != document:
            index.add(row["id"], grams.of(read, row["id"]))
    grams.keep_only(row["id"] for row in rows)
    known = [KnownDocument(id=row["id"], title=row["title"] or "", number=row["number"]) for row in rows]
    titles = {row["id"]: row["title"] or "" for row in rows}
    return Suggestions(named=suggest_parents(asked, known), near=index.nearest(asked, limit=NEAREST), titles=titles)
