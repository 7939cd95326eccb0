"""Load documents into a graph: one transaction a document, unchanged ones not touched.

with closing(open_store(uri, write=True)) as store:
    summary = load_documents(store, documents, rules="1", registry="9f0c…")
"""

from collections.abc import Callable, Iterable
from concurrent.futures import Future

from graph.loading.ahead import ahead
from graph.loading.loader import Loader
from graph.loading.migrations import migrate
from graph.loading.summary import Flag, LoadSummary, Outcome, Progress, flags, stale_flags
from graph.records import Document
from graph.rows.document import document_rows
from graph.rows.tables import Tables
from graph.store.base import Store

_PUBLISH_EVERY = 50


def load_documents(
    store: Store,
    documents: Iterable[Document],
    *,
    rules: str,
    registry: str,
    on_progress: Callable[[Progress], None] | None = None,
) -> LoadSummary:
    """Put each document in the place of its older version; applies pending migrations first.

    `rules` and `registry` are the fingerprints of the reading rules and of the registry with the curator's
    decisions; they are part of the graph's revision. Of two files with the same document in one run the
    first is kept and the second flagged. A text that is no plan is not stored; where an older version
    of it was one, that is removed. After an error the documents loaded before it stay.
    """
    migrate(store)
    loader = Loader(store, rules=rules, registry=registry)
    summary = LoadSummary()
    sources: dict[str, str] = {}
    try:
        for done, (document, rows) in enumerate(ahead(documents, _rows), start=1):
            if first := sources.get(document.id):
                outcome: Outcome = "skipped"
                summary.flagged.append(Flag(document.id, document.source, f"与 {first} 是同一份文件，未重复入库"))
            else:
                sources[document.id] = document.source
                outcome = _load(loader, document, rows)
                summary.flagged.extend(stale_flags(document, loader.stale))
                summary.flagged.extend(flags(document))
            summary.add(outcome)
            loader.publish(at_least=_PUBLISH_EVERY)
            if on_progress:
                on_progress(Progress(done, document.id, document.source, outcome))
        loader.settle()
    finally:
        loader.publish()
    summary.revision = loader.revision
    return summary


def remove_documents(store: Store, documents: Iterable[str], *, rules: str, registry: str) -> LoadSummary:
    """Take documents out of the graph by id; ids that are not in it count as unchanged."""
    migrate(store)
    loader = Loader(store, rules=rules, registry=registry)
    summary = LoadSummary()
    for document in documents:
        summary.add(loader.remove(document))
    loader.settle()
    loader.publish()
    summary.revision = loader.revision
    return summary


def _rows(document: Document) -> Tables:
    return document_rows(document) if document.is_plan else Tables()


def _load(loader: Loader, document: Document, rows: Future[Tables]) -> Outcome:
    if document.is_plan:
        return loader.put(document.id, rows.result())
    return "skipped" if (outcome := loader.remove(document.id)) == "unchanged" else outcome
