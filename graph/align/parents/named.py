"""Which documents a document names as its basis: suggestions for a curator, never a relationship by itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.align.text.folded import fold_string
from graph.records import Citation, Document

PARENT_RELATIONS = ("implement", "basis")
"""Relations of a citation that make its document a possible parent, the likelier first."""

_WRAPPING = re.compile(r"^(?:.*?关于)?(?:印发|转发|发布)(?P<inner>.+?)的?通知$")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDocument:
    """A document that is in the graph: its id, title and number (文号)."""

    id: str
    title: str
    number: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentSuggestion:
    """A possible parent with the citation it rests on; `document_id` is None where it is worth fetching."""

    citation: Citation
    document_id: str | None


def suggest_parents(document: Document, known: Iterable[KnownDocument]) -> tuple[ParentSuggestion, ...]:
    """Documents that the text names as what it implements or rests on; each once, in order of likelihood.

    A citation meets a known document by number, or else by the same title; a title that resembles another
    is another document. A document is never its own parent.
    """
    others = [entry for entry in known if entry.id != document.id]
    by_number = {fold_string(entry.number): entry.id for entry in others if entry.number}
    by_title = {_bare(entry.title): entry.id for entry in others}
    own = _bare(document.header.title)
    suggestions: dict[str, ParentSuggestion] = {}
    cited = [citation for citation in document.citations if citation.relation in PARENT_RELATIONS]
    for citation in sorted(cited, key=lambda citation: (PARENT_RELATIONS.index(citation.relation), citation.start)):
        title = _bare(citation.title)
        if title == own:
            continue
        found = by_number.get(fold_string(citation.number)) if citation.number else None
        found = found or by_title.get(title)
        key = found or (fold_string(citation.number) if citation.number else title)
        suggestions.setdefault(key, ParentSuggestion(citation=citation, document_id=found))
    return tuple(suggestions.values())


def worth_fetching(suggestions: Iterable[ParentSuggestion]) -> tuple[Citation, ...]:
    """The citations of suggested parents that are not in the graph."""
    return tuple(entry.citation for entry in suggestions if entry.document_id is None)


def _bare(title: str) -> str:
    """A title without marks and without the notice that carries it (关于印发…的通知)."""
    folded = fold_string(title)
    wrapped = _WRAPPING.match(folded)
    return wrapped["inner"] if wrapped else folded
