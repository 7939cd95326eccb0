"""Bring a graph's schema up to date, and refuse a graph that a newer program made."""

from graph import schema
from graph.errors import StoreDamaged
from graph.statements import migrations, statement
from graph.store.base import Snapshot, Store


def schema_version(snapshot: Snapshot) -> int:
    """The version of the last migration applied; 0 for an empty graph."""
    rows = snapshot.read(statement("maintain", "meta", id=schema.META_ID))
    return int(rows[0]["schema_version"] or 0) if rows else 0


def require_known(snapshot: Snapshot, *, where: str) -> None:
    """Raise StoreDamaged for a graph of a version that this program does not know."""
    version = schema_version(snapshot)
    if version > schema.SCHEMA_VERSION:
        raise StoreDamaged(
            f"图谱的结构版本是 {version}，本程序只认识到 {schema.SCHEMA_VERSION}",
            where=where,
            remedy="请升级 fengong，或另选一个图谱",
        )


def migrate(store: Store) -> int:
    """Apply the migrations that are pending and record them in `Meta`; returns how many there were."""
    with store.snapshot() as snapshot:
        require_known(snapshot, where=store.location)
        version = schema_version(snapshot)
    pending = [(number, pieces) for number, pieces in migrations() if number > version]
    for number, pieces in pending:
        store.migrate(pieces)
        row = {"id": schema.META_ID, "caption": schema.META_ID, "schema_version": number}
        store.write([statement("write", "node_meta", rows=[row])])
    return len(pending)
