"""Put one document after another into a store, each in a transaction that is all or nothing."""

from graph import ids, schema
from graph.errors import StoreChanged
from graph.facts import OldFacts, read_facts
from graph.records import Document
from graph.replace import replace_statements
from graph.revision import DocumentsHash
from graph.rows import document_rows
from graph.statements import statement
from graph.store.base import Statement, Store
from graph.summary import Outcome
from graph.tables import Tables

_WORDS = {"created": "新增", "replaced": "更新", "removed": "移除"}
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
        self._read_state()

    def _read_state(self) -> None:
        pattern = schema.node_kind("document").pattern
        documents = statement("maintain", "documents", pattern=pattern)
        with self._store.snapshot() as snapshot:
            rows = snapshot.read(documents, timeout_s=120.0, row_limit=_EVERY_ROW)
            meta = snapshot.read(statement("maintain", "meta", id=schema.META_ID))[0]
        self._fingerprints: dict[str, str] = {row["id"]: row["fingerprint"] for row in rows}
        self._hash = DocumentsHash(self._fingerprints.items())
        self._changes = int(meta["changes"] or 0)
        self.revision = str(meta["revision"] or "")

    def put(self, document: Document) -> Outcome:
        """Store the document's facts in the place of its older version's. Raises InconsistentRecord."""
        tables = document_rows(document)
        return self._replace(document.id, tables, str(tables.nodes("document")[0]["fingerprint"]))

    def remove(self, document: str) -> Outcome:
        """Take a document out; `unchanged` where it is not there."""
        return self._replace(document, Tables(), None)

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
        self._commit(list(replace_statements(old, tables)), after, changes=self._changes + 1, about=(document, outcome))
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
        about: tuple[str, Outcome] | None = None,
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


def _change(ordinal: int, revision: str, document: str, outcome: Outcome) -> Statement:
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
