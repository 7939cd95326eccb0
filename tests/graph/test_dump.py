"""The canonical dump: the same bytes from every engine, and a store that is rebuilt from it is the same."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from dev.corpus import corpus
from graph import schema
from graph.dump import dump_lines, is_dump, load_dump
from graph.errors import InconsistentRecord, StoreDamaged
from graph.loading.load import load_documents
from graph.store.base import Store
from graph.store.open import open_store
from graph.verify import verify
from tests.graph.plans import first_plan, second_plan


def dump(store: Store) -> list[str]:
    with store.snapshot() as snapshot:
        return list(dump_lines(snapshot))


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The dump of a graph that was loaded, edited and loaded again, from the embedded engine."""
    uri = f"embedded:{tmp_path_factory.mktemp('dump') / 'graph.kgl'}"
    with closing(open_store(uri, write=True)) as store:
        load_documents(store, [first_plan(), *corpus(80)], rules="1", registry="a")
        load_documents(store, [first_plan(edited=True), second_plan()], rules="1", registry="a")
        return dump(store)


def test_every_engine_gives_the_same_bytes_for_the_same_loads(store: Store, lines: list[str]) -> None:
    load_documents(store, [first_plan(), *corpus(80)], rules="1", registry="a")
    load_documents(store, [first_plan(edited=True), second_plan()], rules="1", registry="a")
    assert dump(store) == lines


def test_a_store_rebuilt_from_a_dump_is_the_same_and_can_be_added_to(store: Store, lines: list[str]) -> None:
    load_dump(store, lines)
    assert dump(store) == lines
    with store.snapshot() as snapshot:
        assert verify(snapshot) == []
    assert load_documents(store, [second_plan()], rules="1", registry="a").unchanged == 1
    assert load_documents(store, [first_plan()], rules="1", registry="a").replaced == 1
    with store.snapshot() as snapshot:
        assert verify(snapshot) == []


def test_the_plans_hold_every_kind_of_node_and_relationship(tmp_path: Path) -> None:
    with closing(open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)) as store:
        load_documents(store, [first_plan(), second_plan()], rules="1", registry="a")
        entries = [json.loads(line) for line in dump(store)[1:]]
    assert {entry["node"] for entry in entries if "node" in entry} == {kind.name for kind in schema.NODES}
    kinds = {entry["relationship"] for entry in entries if "relationship" in entry}
    assert kinds == {kind.name for kind in schema.RELATIONSHIPS if not kind.pairwise}
    stated = {(e.get("node") or e["relationship"], name) for e in entries for name in e["props"]}
    alone = [kind for kind in schema.RELATIONSHIPS if not kind.pairwise]
    declared = {(k.name, p.name) for k in (*schema.NODES, *alone) for p in k.properties}
    never = {
        ("document", "approval"),
        ("agency", "managed_by"),
        ("agency", "ignored"),
        ("action", "commitment_word"),
        ("action", "condition"),
        ("action", "scope"),
        ("has_member", "until"),
        ("located_in", "called"),
        *((table, "role_detail") for table in ("led_by", "assigned_to", "supported_by")),
    }
    assert declared - stated == never


def test_a_store_that_holds_a_graph_is_refused(tmp_path: Path, lines: list[str]) -> None:
    with closing(open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)) as store:
        load_documents(store, [second_plan()], rules="1", registry="a")
        before = dump(store)
        with pytest.raises(InconsistentRecord, match="不是空的"):
            load_dump(store, lines)
        assert dump(store) == before


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (lambda lines: [], "第 1 行"),
        (lambda lines: lines[1:], "第 1 行"),
        (lambda lines: [*lines[:4], "{", *lines[4:]], "第 5 行"),
        (lambda lines: [*lines[:4], '{"node":"planet","id":"x","props":{}}'], "第 5 行"),
        (lambda lines: [*lines[:4], '{"node":"task","id":"x","props":{"colour":"red"}}'], "第 5 行"),
        (lambda lines: [line for line in lines if '"node":"theme"' not in line], "转储文件"),
    ],
)
def test_a_damaged_dump_is_refused_whole(tmp_path: Path, lines: list[str], spoil: object, where: str) -> None:
    with closing(open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)) as store:
        with pytest.raises(InconsistentRecord, match=where):
            load_dump(store, spoil(lines))  # type: ignore[operator]
        assert len(dump(store)) == 1


def test_a_dump_of_another_version_is_refused(tmp_path: Path, lines: list[str]) -> None:
    header = {**json.loads(lines[0]), "schema_version": 99}
    store = open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)
    with closing(store), pytest.raises(StoreDamaged, match="99"):
        load_dump(store, [json.dumps(header), *lines[1:]])


def test_a_dump_is_told_from_other_json_lines() -> None:
    assert is_dump('{"format":"fengong-graph","schema_version":1}')
    assert not is_dump('{"document":{"title":"x"}}')
    assert not is_dump("[]")
    assert not is_dump("一、总体要求")
