"""The bulk import: the real neo4j-admin takes our files, and the graph is the one that was loaded over Bolt."""

import json
import random
from contextlib import closing
from pathlib import Path

import neo4j
import pytest

from dev.corpus import corpus
from dev.invent import Invention
from dev.neo4j.release import LATEST, LTS, Release
from dev.neo4j.server import Neo4jServer
from graph import schema
from graph.dump import dump_lines
from graph.export.admin_csv import write_admin_csv
from graph.loading.load import load_documents
from graph.records import Document
from graph.store.open import open_store
from graph.verify import verify
from tests.conftest import need
from tests.graph.plans import first_plan, second_plan


def long_plan() -> Document:
    """A plan whose text does not fit the import's buffer, with everything that CSV has to escape."""
    plan = Invention(3, title='引号"逗号,反斜杠\\分号;')
    plan.section("长" * 2_000_000)
    plan.task("换行和\t制表")
    return plan.document()


def documents() -> list[Document]:
    return [first_plan(), second_plan(), long_plan(), *corpus(150)]


@pytest.mark.neo4j
@pytest.mark.slow
@pytest.mark.parametrize("release", [LTS, LATEST], ids=lambda release: release.name)
def test_the_real_import_gives_the_graph_that_was_exported(
    release: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    need("neo4j", release.missing)
    with closing(open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)) as store:
        load_documents(store, documents(), rules="1", registry="a")
        with store.snapshot() as snapshot:
            exported = list(dump_lines(snapshot))
            files = write_admin_csv(snapshot, tmp_path / "csv")
    assert sum(files.rows.values()) == len(exported) - 1

    server = Neo4jServer(release, tmp_path / "server")
    monkeypatch.chdir(tmp_path / "csv")
    server.admin("database", "import", "full", "neo4j", *files.arguments)
    server.start()
    try:
        with closing(open_store(server.uri, write=True)) as imported:
            with imported.snapshot() as snapshot:
                before = [line for line in dump_lines(snapshot) if '"node":"meta"' not in line]
            assert before == [line for line in exported if '"node":"meta"' not in line]
            assert load_documents(imported, documents(), rules="1", registry="a").unchanged == len(documents())
            with imported.snapshot() as snapshot:
                assert list(dump_lines(snapshot)) == exported
                assert verify(snapshot) == []
        _compare_facts(server, exported)
    finally:
        server.kill()


def _compare_facts(server: Neo4jServer, exported: list[str]) -> None:
    """Counts by label, and 200 random facts, asked of the server without any code of ours."""
    entries = [json.loads(line) for line in exported[1:]]
    with neo4j.GraphDatabase.driver(server.uri, notifications_min_severity="OFF") as driver:
        for kind in schema.NODES:
            expected = sum(entry.get("node") == kind.name for entry in entries)
            labels = ":".join(kind.labels)
            where = {"document": "WHERE n.ingested", "cited_document": "WHERE NOT n.ingested"}.get(kind.name, "")
            rows, _, _ = driver.execute_query(f"MATCH (n:{labels}) {where} RETURN count(n) AS n")
            assert rows[0]["n"] == expected, kind.name
        for entry in random.Random(4).sample(entries, 200):
            if "node" in entry:
                label = schema.node_kind(entry["node"]).key_label
                rows, _, _ = driver.execute_query(
                    f"MATCH (n:{label} {{id: $id}}) RETURN properties(n) AS p", id=entry["id"]
                )
                assert rows[0]["p"] == {**entry["props"], "id": entry["id"]}
            else:
                kind = schema.relationship_kind(entry["relationship"])
                pattern = f"(a:{kind.start} {{id: $a}})-[r:{kind.type}]->(b:{kind.end} {{id: $b}})"
                rows, _, _ = driver.execute_query(
                    f"MATCH {pattern} RETURN properties(r) AS p",
                    a=entry["start_id"],
                    b=entry["end_id"],
                )
                assert entry["props"] in [row["p"] for row in rows]
        constraints, _, _ = driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN name")
        assert len(constraints) == len(schema.key_labels())


def test_the_folder_holds_the_exact_command(tmp_path: Path) -> None:
    with closing(open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)) as store:
        load_documents(store, [first_plan()], rules="1", registry="a")
        with store.snapshot() as snapshot:
            files = write_admin_csv(snapshot, tmp_path / "csv")
    script = (tmp_path / "csv" / "import.sh").read_text(encoding="utf-8")
    assert files.command() in script
    named = {name for argument in files.arguments if "=./" in argument for name in argument.split("=")[-1].split(",")}
    assert {Path(name).name for name in named} | {"import.sh"} == {path.name for path in (tmp_path / "csv").iterdir()}


def test_an_empty_graph_exports_no_rows(tmp_path: Path) -> None:
    with open_store(f"embedded:{tmp_path / 'graph.kgl'}").snapshot() as snapshot:
        assert write_admin_csv(snapshot, tmp_path / "csv").rows == {}
