"""Check a graph against itself: every quote, every count, every comparison, every document's facts, the revision."""

from graph.store.base import Snapshot
from graph.verify.alignments import check_alignments
from graph.verify.documents import check_documents
from graph.verify.finding import Finding
from graph.verify.holders import check_holders
from graph.verify.pairs import check_pairs
from graph.verify.quotes import check_quotes

__all__ = ["Finding", "verify"]


def verify(snapshot: Snapshot) -> list[Finding]:
    """Everything that is not as it should be; empty for a sound graph. Reads the whole graph."""
    return [
        *check_quotes(snapshot),
        *check_holders(snapshot),
        *check_pairs(snapshot),
        *check_alignments(snapshot),
        *check_documents(snapshot),
    ]
