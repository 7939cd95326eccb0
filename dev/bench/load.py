"""Loading generated plans into Neo4j, beside a bare UNWIND loader and neo4j-admin of the same rows."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import neo4j

from dev.bench.figure import Figure
from dev.corpus import corpus
from dev.neo4j.release import LTS
from dev.neo4j.server import Neo4jServer
from graph import schema
from graph.dump import read_links, read_nodes
from graph.export.admin_csv import write_admin_csv
from graph.loading.load import load_documents
from graph.records import Document
from graph.schema import NodeKind, RelationshipKind
from graph.statements import migrations
from graph.store.base import Row
from graph.store.open import open_store

TASKS = int(os.environ.get("BENCH_TASKS", "10000"))
WARM = 600
BATCH = 5_000
LIMIT = 1.3


def figures() -> Iterator[Figure]:
    """Loads `BENCH_TASKS` tasks (10,000) each way into a fresh server."""
    if LTS.missing:
        yield Figure("load", "not measured", LTS.missing)
        return
    documents = list(corpus(TASKS))
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        ours, embedded, tables = _ours(folder, documents)
        bare = _bare(folder, tables)
        imported = _imported(folder)
    rows = sum(len(found) for found in tables.values())
    size = f"{TASKS:,} tasks, {rows:,} rows"
    yield Figure("embedded, whole load", f"{embedded:.1f} s", size)
    yield Figure("Bolt, whole load", f"{ours:.1f} s", size)
    yield Figure("Bolt, bare UNWIND of the same rows", f"{bare:.1f} s", size)
    yield Figure("ratio to the bare loader", f"{ours / bare:.2f}", f"≤ {LIMIT}", ours / bare <= LIMIT)
    yield Figure("neo4j-admin import of the same rows", f"{imported:.1f} s", f"{ours / imported:.1f} times faster")


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _ours(folder: Path, documents: list[Document]) -> tuple[float, float, dict[str, list[Row]]]:
    """Our loader over Bolt and embedded; and the rows that the graph then has, by kind."""
    with closing(open_store(f"embedded:{folder / 'graph.kgl'}", write=True)) as store:
        embedded = _seconds(lambda: load_documents(store, documents, rules="1", registry="a"))
        with store.snapshot() as snapshot:
            tables = {
                **{kind.name: list(map(_stated, read_nodes(snapshot, kind))) for kind in schema.NODES},
                **{kind.name: list(map(_stated, read_links(snapshot, kind))) for kind in schema.RELATIONSHIPS},
            }
            write_admin_csv(snapshot, folder / "csv")
    server = Neo4jServer(LTS, folder / "ours").start()
    try:
        with closing(open_store(server.uri, write=True)) as store:
            load_documents(store, corpus(WARM, seed=1), rules="1", registry="a")
            _wipe(server)
            bolt = _seconds(lambda: load_documents(store, documents, rules="1", registry="a"))
    finally:
        server.kill()
    return bolt, embedded, tables


def _stated(row: Row) -> Row:
    """The bare loader sends nothing that is not stated, either."""
    return {**row, "props": {name: value for name, value in row["props"].items() if value is not None}}


def _bare(folder: Path, tables: dict[str, list[Row]]) -> float:
    """The least that loads the same rows: constraints, CREATE nodes, CREATE relationships, in large batches."""
    server = Neo4jServer(LTS, folder / "bare").start()
    try:
        with neo4j.GraphDatabase.driver(server.uri) as driver:
            for _, pieces in migrations():
                for piece in pieces:
                    driver.execute_query(piece.text)
            driver.execute_query("CALL db.awaitIndexes(60)")
            _create(driver, {name: rows[:WARM] for name, rows in tables.items()})
            _wipe(server)
            return _seconds(lambda: _create(driver, tables))
    finally:
        server.kill()


def _create(driver: neo4j.Driver, tables: dict[str, list[Row]]) -> None:
    kinds: tuple[NodeKind | RelationshipKind, ...] = (*schema.NODES, *schema.RELATIONSHIPS)
    for kind in kinds:
        rows = tables[kind.name]
        for start in range(0, len(rows), BATCH):
            driver.execute_query(_bare_statement(kind), rows=rows[start : start + BATCH])


def _bare_statement(kind: NodeKind | RelationshipKind) -> str:
    if isinstance(kind, NodeKind):
        return f"UNWIND $rows AS row CREATE (n:{':'.join(kind.labels)} {{id: row.id}}) SET n += row.props"
    return (
        f"UNWIND $rows AS row MATCH (a:{kind.start} {{id: row.start_id}}) MATCH (b:{kind.end} {{id: row.end_id}}) "
        f"CREATE (a)-[r:{kind.type}]->(b) SET r += row.props"
    )


def _wipe(server: Neo4jServer) -> None:
    """Both loaders begin with a server that has planned and compiled their statements, and an empty graph."""
    with neo4j.GraphDatabase.driver(server.uri) as driver, driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume()


def _imported(folder: Path) -> float:
    server = Neo4jServer(LTS, folder / "imported")
    script = (folder / "csv" / "import.sh").read_text(encoding="utf-8").splitlines()[-1]
    before = Path.cwd()
    os.chdir(folder / "csv")
    try:
        return _seconds(lambda: server.admin(*script.split()[1:]))
    finally:
        os.chdir(before)
