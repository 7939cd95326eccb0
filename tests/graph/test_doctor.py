"""`doctor` names each thing that can be wrong with a set-up, and its remedy."""

import socket
from contextlib import closing
from pathlib import Path

import pytest

from dev.neo4j.release import LTS
from dev.neo4j.server import Neo4jServer
from graph.doctor import Check, examine
from graph.loading.load import load_documents
from graph.store.base import Statement, Store
from graph.store.open import open_store
from tests.conftest import need
from tests.graph.plans import first_plan


def by_name(checks: list[Check]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def test_a_sound_graph_passes_every_check(store: Store, store_uri: str) -> None:
    load_documents(store, [first_plan()], rules="1", registry="a")
    checks = examine(store_uri)
    assert {check.level for check in checks} == {"ok"}, checks
    assert "Document 4" in by_name(checks)["内容"].message


def test_other_peoples_nodes_on_our_labels_are_reported(store: Store, store_uri: str) -> None:
    load_documents(store, [first_plan()], rules="1", registry="a")
    store.write(
        [
            Statement("a", "MERGE (n:Task {id: 'theirs'}) SET n += {title: 'x'}", {}),
            Statement("b", "MERGE (n:Actor {id: 'x:y'}) SET n += {name: 'x'}", {}),
        ]
    )
    store.publish()
    check = by_name(examine(store_uri))["他人数据"]
    assert check.level == "warning"
    assert check.message.endswith("Task 1，Actor 1")
    assert check.remedy


def test_an_empty_graph_says_what_to_do(store_uri: str) -> None:
    check = by_name(examine(store_uri))["结构"]
    assert (check.level, "fengong ingest" in check.remedy) == ("warning", True)


def test_a_damaged_file_and_a_wrong_address(tmp_path: Path) -> None:
    (tmp_path / "graph.kgl").write_bytes(b"damaged")
    for uri in (f"embedded:{tmp_path / 'graph.kgl'}", "ftp://somewhere", f"embedded:{tmp_path}/a/b/graph.kgl"):
        checks = examine(uri)
        assert [(check.name, check.level) for check in checks] == [("连接", "error")]
        assert checks[0].remedy


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    checks = examine(f"bolt://127.0.0.1:{port}")
    assert [(check.name, check.level) for check in checks] == [("连接", "error")]
    assert "启动" in checks[0].remedy


@pytest.mark.neo4j
@pytest.mark.slow
def test_a_wrong_password_database_and_a_read_only_database(tmp_path: Path) -> None:
    need("neo4j", LTS.missing)
    server = Neo4jServer(LTS, tmp_path / "server", password="right-password").start()
    try:
        wrong = examine(server.uri, user="neo4j", password="wrong-password")
        assert "密码" in wrong[0].message
        assert "FENGONG_NEO4J_PASSWORD" in wrong[0].remedy
        assert "wrong-password" not in repr(wrong)
        none = examine(server.uri)
        assert (none[0].level, "密码" in none[0].message) == ("error", True)
        missing = examine(server.uri, user="neo4j", password="right-password", database="nowhere")
        assert (missing[0].level, "nowhere" in missing[0].message) == ("error", True)
        with closing(open_store(server.uri, user="neo4j", password="right-password", write=True)) as store:
            load_documents(store, [first_plan()], rules="1", registry="a")
        sound = examine(server.uri, user="neo4j", password="right-password")
        assert {check.level for check in sound} == {"ok"}
    finally:
        server.stop()
    read_only = Neo4jServer(
        LTS,
        tmp_path / "server",
        password="right-password",
        settings={"server.databases.default_to_read_only": "true"},
    ).start()
    try:
        check = by_name(examine(read_only.uri, user="neo4j", password="right-password"))["写入"]
        assert (check.level, bool(check.remedy)) == ("warning", True)
    finally:
        read_only.stop()
