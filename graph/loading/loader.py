"""Put one document after another into a store, each in a transaction that is all or nothing."""

from collections.abc import Iterable

from graph import ids, schema
from graph.errors import StoreChanged
from graph.loading.facts import OldFacts, read_facts
from graph.loading.holders import Holders
from graph.loading.pairs import StoredPair, drop_statements, read_pairs, stale_pairs
from graph.loading.replace import replace_statements
from graph.loading.revision import DocumentsHash
from graph.loading.summary import Outcome
from graph.rows.tables import Tables
from graph.statements import statement
from graph.store.base import Statement, Store

_WORDS = {
    "created": "新增",
    "replaced": "更新",
    "removed": "移除",
    "compared": "对照",
    "decided": "裁定",
    "undecided": "撤销裁定",
}
_ATTEMPTS = 5
_EVERY_ROW = 10_000_000


class Loader:
    """Knows the stored documents' fingerprints: an unchanged document costs no look at the store.

    Every write names the revision that it was computed from; where another process wrote in between,
    the loader reads anew and tries again, so that counts never drift.
    """

    def __init__(self, store: Store, *, rules: str, registry: str) -> None:
        self._store = store
        self._rules = rules
        self._registry = registry
        self._unpublished = 0
        self._holders = Holders()
        self.stale: tuple[StoredPair, ...] = ()
        self._read_state()

    def _read_state(self) -> None:
        pattern = schema.node_kind("document").pattern
        documents = statement("maintain", "documents", pattern=pattern)
        with self._store.snapshot() as snapshot:
            rows = snapshot.read(documents, timeout_s=120.0, row_limit=_EVERY_ROW)
            meta = snapshot.read(statement("maintain", "meta", id=schema.META_ID))[0]
            self._pairs = {pair.key: pair for pair in read_pairs(snapshot)}
        self._holders.forget()
        self._fingerprints: dict[str, str] = {row["id"]: row["fingerprint"] for row in rows}
        pairs = ((pair.key, pair.fingerprint) for pair in self._pairs.values())
        self._hash = DocumentsHash((*self._fingerprints.items(), *pairs))
        self._changes = int(meta["changes"] or 0)
        self.revision = str(meta["revision"] or "")

    @property
    def pairs(self) -> tuple[StoredPair, ...]:
        """The comparisons and decided parents that are stored."""
        return tuple(self._pairs.values())

    def has(self, document: str) -> bool:
        """Whether a document of this id is stored."""
        return document in self._fingerprints

    def put(self, document: str, rows: Tables) -> Outcome:
        """Store a document's rows in the place of its older version's.

        Comparisons with it no longer hold then: they go in the same transaction, and `stale` names them.
        """
        return self._replace(document, rows, str(rows.nodes("document")[0]["fingerprint"]))

    def remove(self, document: str) -> Outcome:
        """Take a document out; `unchanged` where it is not there."""
        return self._replace(document, Tables(), None)

    def put_pair(self, pair: StoredPair, statements: Iterable[Statement], *, what: str) -> bool:
        """Store what was computed about two documents at `revision`; whether anything changed.

        Raises StoreChanged where the graph is no longer of that revision: compute it anew.
        """
        stored = self._pairs.get(pair.key)
        if stored and stored.fingerprint == pair.fingerprint:
            return False
        after = self._hash.replaced(pair.key, stored.fingerprint if stored else None, pair.fingerprint)
        written = [*drop_statements([stored] if stored else []), *statements]
        self._commit(written, after, changes=self._changes + 1, about=(pair.child, what))
        self._pairs[pair.key] = pair
        return True

    def drop_pair(self, pair: StoredPair, *, what: str) -> None:
        """Take out what is stored about two documents. Raises StoreChanged as `put_pair`."""
        after = self._hash.replaced(pair.key, pair.fingerprint, None)
        self._commit(list(drop_statements([pair])), after, changes=self._changes + 1, about=(pair.child, what))
        del self._pairs[pair.key]

    def settle(self) -> None:
        """Record new rules or a new registry, even where no document changed by them."""
        if self.revision != self._hash.revision(rules=self._rules, registry=self._registry):
            self._commit([], self._hash, changes=self._changes)

    def publish(self, *, at_least: int = 1) -> None:
        """Show what was written to other processes, once `at_least` documents wait for it."""
        if self._unpublished >= at_least:
            self._store.publish()
            self._unpublished = 0

    def _replace(self, document: str, tables: Tables, fingerprint: str | None) -> Outcome:
        self.stale = ()
        for attempt in range(1, _ATTEMPTS + 1):
            stored = self._fingerprints.get(document)
            if stored == fingerprint:
                return "unchanged"
            outcome: Outcome = "removed" if fingerprint is None else "created" if stored is None else "replaced"
            try:
                self._write(document, tables, stored, fingerprint, outcome)
            except StoreChanged:
                if attempt == _ATTEMPTS:
                    raise
                self._read_state()
            else:
                return outcome
        raise AssertionError("the last attempt returns or raises")

    def _write(
        self, document: str, tables: Tables, stored: str | None, fingerprint: str | None, outcome: Outcome
    ) -> None:
        old = OldFacts()
        if stored is not None:
            with self._store.snapshot() as snapshot:
                old = read_facts(snapshot, document)
        after = self._hash.replaced(document, stored, fingerprint)
        stale = stale_pairs(self.pairs, document, removed=fingerprint is None)
        for pair in stale:
            after = after.replaced(pair.key, pair.fingerprint, None)
        statements = [*drop_statements(stale), *replace_statements(old, tables, self._holders)]
        self._commit(statements, after, changes=self._changes + 1, about=(document, outcome))
        self._holders.settle(old.holdings, tables)
        self.stale = stale
        for pair in stale:
            del self._pairs[pair.key]
        if fingerprint is None:
            del self._fingerprints[document]
        else:
            self._fingerprints[document] = fingerprint

    def _commit(
        self,
        statements: list[Statement],
        after: DocumentsHash,
        *,
        changes: int,
        about: tuple[str, str] | None = None,
    ) -> None:
        revision = after.revision(rules=self._rules, registry=self._registry)
        if about:
            statements.append(_change(changes, revision, *about))
        statements.append(
            statement(
                "write",
                "node_meta",
                rows=[
                    {
                        "id": schema.META_ID,
                        "rules_version": self._rules,
                        "registry": self._registry,
                        "revision": revision,
                        "changes": changes,
                    }
                ],
            )
        )
        self._store.write(statements, expecting=self.revision)
        self._hash, self._changes, self.revision = after, changes, revision
        self._unpublished += 1


def _change(ordinal: int, revision: str, document: str, outcome: str) -> Statement:
    tables = Tables()
    tables.node(
        "change",
        ids.change_id(ordinal),
        caption=_WORDS[outcome],
        name=f"{_WORDS[outcome]} {document}",
        ordinal=ordinal,
        revision=revision,
        document=document,
        what=outcome,
    )
    return statement("write", "node_change", rows=tables.nodes("change"))
