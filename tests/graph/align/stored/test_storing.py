"""Alignments in the graph: one transaction, idempotent, stale with either document, the same on every engine."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from graph.align.pairs.aligner import align
from graph.align.stored.storing import store_alignment
from graph.dump import dump_lines, load_dump
from graph.errors import InvalidParameter, NotFound
from graph.loading.load import load_documents, remove_documents
from graph.store.base import Statement, Store
from graph.store.open import open_store
from graph.verify import verify
from tests.graph.align.pair import city_plan, province_plan

CITY, PROVINCE = city_plan(), province_plan()


def load(store: Store, *documents: object) -> list[str]:
    """Load; returns what a person is told to look at about comparisons."""
    summary = load_documents(store, documents, rules="1", registry="a")  # type: ignore[arg-type]
    return [flag.reason for flag in summary.flagged if "对照" in flag.reason]


def dump(store: Store) -> list[str]:
    with store.snapshot() as snapshot:
        return list(dump_lines(snapshot))


def findings(store: Store) -> list[object]:
    with store.snapshot() as snapshot:
        return list(verify(snapshot))


def links(store: Store, *names: str) -> list[dict[str, object]]:
    entries = [json.loads(line) for line in dump(store)]
    return [entry for entry in entries if entry.get("relationship") in names]


def revision(store: Store) -> str:
    with store.snapshot() as snapshot:
        return snapshot.revision


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The dump of the aligned pair from the embedded engine."""
    uri = f"embedded:{tmp_path_factory.mktemp('aligned') / 'graph.kgl'}"
    with closing(open_store(uri, write=True)) as store:
        load(store, CITY, PROVINCE)
        store_alignment(store, CITY.id, PROVINCE.id)
        return dump(store)


def test_an_alignment_is_stored_once_and_is_the_one_of_the_documents(store: Store, lines: list[str]) -> None:
    load(store, CITY, PROVINCE)
    before = revision(store)
    stored = store_alignment(store, CITY.id, PROVINCE.id)
    assert stored.changed
    assert revision(store) == stored.revision != before
    (aligned,) = links(store, "aligns_with")
    (pair,) = align(CITY, PROVINCE).pairs
    assert (aligned["start_id"], aligned["end_id"]) == (pair.child.id, pair.parent.id)
    assert aligned["props"] == {
        "kind": "copied",
        "score": pair.score,
        "share": pair.share,
        "parent_share": pair.parent_share,
        "child_starts": [span.child.start for span in pair.spans],
        "child_ends": [span.child.end for span in pair.spans],
        "child_quotes": [span.child.quote for span in pair.spans],
        "parent_starts": [span.parent.start for span in pair.spans],
        "parent_ends": [span.parent.end for span in pair.spans],
        "parent_quotes": [span.parent.quote for span in pair.spans],
    }
    (compared,) = links(store, "compared_with")
    counts = {name: value for name, value in compared["props"].items() if name != "fingerprint"}  # type: ignore[union-attr]
    assert counts == {"copied": 1, "narrowed": 0, "extended": 0, "related": 0, "own": 1, "dropped": 2}
    assert dump(store) == lines
    assert findings(store) == []
    again = store_alignment(store, CITY.id, PROVINCE.id)
    assert (again.changed, again.revision) == (False, stored.revision)
    assert dump(store) == lines


def test_a_dump_with_alignments_loads_into_every_engine(store: Store, lines: list[str]) -> None:
    load_dump(store, lines)
    assert dump(store) == lines
    assert findings(store) == []
    assert not store_alignment(store, CITY.id, PROVINCE.id).changed


@pytest.mark.parametrize("edited", [city_plan(edited=True), province_plan(edited=True)], ids=["child", "parent"])
def test_reading_either_document_anew_takes_the_alignment_away_and_says_so(store: Store, edited: object) -> None:
    load(store, CITY, PROVINCE)
    store_alignment(store, CITY.id, PROVINCE.id)
    assert load(store, CITY, PROVINCE) == []
    assert links(store, "aligns_with", "compared_with")
    told = load(store, edited)
    assert len(told) == 1
    assert f"fengong align {CITY.id} {PROVINCE.id}" in told[0]
    assert links(store, "aligns_with", "compared_with") == []
    assert findings(store) == []
    assert store_alignment(store, CITY.id, PROVINCE.id).changed
    assert findings(store) == []


def test_loading_after_an_alignment_ends_where_loading_alone_ends(store: Store, tmp_path: Path) -> None:
    """The revision depends on what is in the graph, not on the way there."""
    load(store, CITY, PROVINCE)
    store_alignment(store, CITY.id, PROVINCE.id)
    load(store, city_plan(edited=True))
    with closing(open_store(f"embedded:{tmp_path / 'other.kgl'}", write=True)) as other:
        load(other, city_plan(edited=True), PROVINCE)
        assert revision(other) == revision(store)


def test_removing_a_document_takes_its_alignments_along(store: Store) -> None:
    load(store, CITY, PROVINCE)
    store_alignment(store, CITY.id, PROVINCE.id)
    remove_documents(store, [PROVINCE.id], rules="1", registry="a")
    assert links(store, "aligns_with", "compared_with") == []
    assert findings(store) == []


def test_a_pair_has_two_directions(store: Store) -> None:
    load(store, CITY, PROVINCE)
    store_alignment(store, CITY.id, PROVINCE.id)
    store_alignment(store, PROVINCE.id, CITY.id)
    assert len(links(store, "compared_with")) == 2
    assert findings(store) == []


@pytest.fixture
def aligned(tmp_path: Path) -> Store:
    store = open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)
    load(store, CITY, PROVINCE)
    store_alignment(store, CITY.id, PROVINCE.id)
    return store


@pytest.mark.parametrize(
    "damage",
    [
        "MATCH (t:Task)-[r:ALIGNS_WITH]->(u:Task) SET r.child_starts = [0], r.child_ends = [5]",
        "MATCH (t:Task)-[r:ALIGNS_WITH]->(u:Task) SET r.child_quotes = ['别的']",
        "MATCH (t:Task)-[r:ALIGNS_WITH]->(u:Task) SET r.parent_ends = []",
        "MATCH (t:Task)-[r:ALIGNS_WITH]->(u:Task) SET r.kind = 'related'",
        "MATCH (t:Task)-[r:ALIGNS_WITH]->(u:Task) SET r.share = 0.1",
        "MATCH (t:Task)-[r:ALIGNS_WITH]->(u:Task) DELETE r",
        "MATCH (a:Document)-[r:COMPARED_WITH]->(b:Document) SET r.own = 7",
    ],
)
def test_damage_to_an_alignment_is_found(aligned: Store, damage: str) -> None:
    with closing(aligned):
        aligned.write([Statement("damage", damage, {})])
        assert {finding.check for finding in findings(aligned)} == {"alignments"}  # type: ignore[attr-defined]


def test_a_lost_comparison_is_found(aligned: Store) -> None:
    with closing(aligned):
        cypher = "MATCH (a:Document)-[r:COMPARED_WITH]->(b:Document) DELETE r"
        aligned.write([Statement("damage", cypher, {})])
        assert {f.check for f in findings(aligned)} == {"alignments", "revision"}  # type: ignore[attr-defined]


def test_what_cannot_be_compared_is_refused(aligned: Store) -> None:
    with closing(aligned):
        before = dump(aligned)
        with pytest.raises(InvalidParameter, match="与自己"):
            store_alignment(aligned, CITY.id, CITY.id)
        with pytest.raises(NotFound, match="没有这份文件"):
            store_alignment(aligned, CITY.id, "430000-2021-00000000")
        assert dump(aligned) == before


def test_an_empty_graph_has_nothing_to_compare(tmp_path: Path) -> None:
    store = open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)
    with closing(store), pytest.raises(InvalidParameter, match="空的"):
        store_alignment(store, CITY.id, PROVINCE.id)
