"""Alignments kept in the graph: computed from what it holds of two documents, written in one transaction.

(:Task)-[:ALIGNS_WITH]->(:Task) for every pair of units, (:Document)-[:COMPARED_WITH]->(:Document) for the
comparison as a whole, so that "nothing was taken" differs from "never compared".
"""

from collections import Counter
from dataclasses import dataclass

from graph import schema
from graph.align.pairs.aligner import align
from graph.align.records import AlignedPair, Alignment
from graph.align.stored.source import reader, stored_document
from graph.errors import InvalidParameter, StoreChanged
from graph.loading.loader import Loader
from graph.loading.pairs import StoredPair, fingerprint, write_statements
from graph.rows.tables import Tables
from graph.statements import statement
from graph.store.base import Store

_ATTEMPTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An alignment that is in the graph now; `changed` is false where the same was there before."""

    alignment: Alignment
    changed: bool
    revision: str


def store_alignment(store: Store, child: str, parent: str) -> Stored:
    """Align two documents of the graph by id, and put the result in the place of the pair's older one.

    Raises NotFound for a document that is not there, InvalidParameter for a document against itself,
    StoreChanged where other writers leave no moment to write.
    """
    if child == parent:
        raise InvalidParameter("一份文件不能与自己对照入图", where=child, remedy="给出两份不同文件的编号")
    for attempt in range(1, _ATTEMPTS + 1):
        loader = open_loader(store)
        try:
            with store.snapshot() as snapshot:
                documents = stored_document(reader(snapshot), child), stored_document(reader(snapshot), parent)
            alignment = align(*documents)
            changed = _write(loader, alignment)
        except StoreChanged:
            if attempt == _ATTEMPTS:
                raise
        else:
            return Stored(alignment=alignment, changed=changed, revision=loader.revision)
    raise AssertionError("the last attempt returns or raises")


def open_loader(store: Store) -> Loader:
    """A loader that keeps the rules and the registry which the graph was built with."""
    with store.snapshot() as snapshot:
        rows = snapshot.read(statement("maintain", "meta", id=schema.META_ID))
    if not rows:
        raise InvalidParameter("图是空的", where=store.location, remedy="先用 fengong ingest 读入文件")
    return Loader(store, rules=rows[0]["rules_version"] or "", registry=rows[0]["registry"] or "")


def alignment_tables(alignment: Alignment) -> Tables:
    """The rows of an alignment: ALIGNS_WITH by pair of units, and one COMPARED_WITH."""
    tables = Tables()
    for pair in alignment.pairs:
        tables.link("aligns_with", pair.child.id, pair.parent.id, **_props(pair))
    kinds = Counter(pair.kind for pair in alignment.pairs)
    counts = {kind: kinds[kind] for kind in ("copied", "narrowed", "extended", "related")}
    counts |= {"own": len(alignment.own), "dropped": len(alignment.dropped)}
    tables.link("compared_with", alignment.child.id, alignment.parent.id, **counts)
    compared = tables.links("compared_with")[0]
    compared["props"]["fingerprint"] = fingerprint([compared, *tables.links("aligns_with")])
    return tables


def _props(pair: AlignedPair) -> dict[str, object]:
    sides = {"child": [span.child for span in pair.spans], "parent": [span.parent for span in pair.spans]}
    return {
        "kind": pair.kind,
        "score": pair.score,
        "share": pair.share,
        "parent_share": pair.parent_share,
        **{f"{side}_starts": [span.start for span in spans] for side, spans in sides.items()},
        **{f"{side}_ends": [span.end for span in spans] for side, spans in sides.items()},
        **{f"{side}_quotes": [span.quote for span in spans] for side, spans in sides.items()},
    }


def _write(loader: Loader, alignment: Alignment) -> bool:
    tables = alignment_tables(alignment)
    pair = StoredPair(
        child=alignment.child.id,
        parent=alignment.parent.id,
        relation="COMPARED_WITH",
        fingerprint=tables.links("compared_with")[0]["props"]["fingerprint"],
    )
    changed = loader.put_pair(pair, write_statements(tables), what="compared")
    loader.publish()
    return changed
