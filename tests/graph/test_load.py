"""Loading: idempotent byte for byte, whole or not at all, no orphan left, nobody else's nodes touched."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace

import pytest

from dev.corpus import corpus
from dev.invent import Invention
from graph.dump import dump_lines
from graph.errors import InconsistentRecord, StoreChanged, StoreDamaged
from graph.loading.load import load_documents, remove_documents
from graph.loading.summary import LoadSummary, Progress
from graph.records import Document
from graph.statements import statement
from graph.store.base import Statement, Store
from graph.store.open import open_store
from graph.verify import verify
from tests.graph.plans import first_plan, second_plan


def load(store: Store, *documents: Document, rules: str = "1", registry: str = "a") -> LoadSummary:
    return load_documents(store, documents, rules=rules, registry=registry)


def dump(store: Store) -> list[str]:
    with store.snapshot() as snapshot:
        return list(dump_lines(snapshot))


def facts(store: Store) -> set[str]:
    """The dump without what records history."""
    return {line for line in dump(store) if '"node":"change"' not in line and '"node":"meta"' not in line}


def sound(store: Store) -> bool:
    with store.snapshot() as snapshot:
        assert verify(snapshot) == []
    return True


def count(store: Store, cypher: str) -> int:
    with store.snapshot() as snapshot:
        return int(snapshot.read(Statement("count", cypher, {}))[0]["n"])


def test_a_plan_is_created_then_unchanged_byte_for_byte(store: Store) -> None:
    assert load(store, first_plan(), second_plan()).created == 2
    before = dump(store)
    summary = load(store, first_plan(), second_plan())
    assert (summary.created, summary.replaced, summary.unchanged) == (0, 0, 2)
    assert dump(store) == before
    assert sound(store)


def test_an_edited_copy_replaces_its_facts_and_leaves_no_orphan(store: Store, store_uri: str) -> None:
    load(store, first_plan(), second_plan())
    assert load(store, first_plan(edited=True)).replaced == 1
    assert sound(store)
    edited = facts(store)
    remove_documents(store, [first_plan().id, second_plan().id], rules="1", registry="a")
    load(store, first_plan(edited=True), second_plan())
    assert edited == facts(store)


def test_the_order_of_documents_does_not_matter(store: Store) -> None:
    first = load(store, first_plan(), second_plan()).revision
    forwards = facts(store)
    remove_documents(store, [first_plan().id, second_plan().id], rules="1", registry="a")
    assert load(store, second_plan(), first_plan()).revision == first
    assert facts(store) == forwards


def test_removing_every_document_leaves_only_the_record_of_changes(store: Store) -> None:
    load(store, first_plan(), second_plan())
    summary = remove_documents(
        store, [first_plan().id, second_plan().id, "980000-2021-00000000"], rules="1", registry="a"
    )
    assert (summary.removed, summary.unchanged) == (2, 1)
    assert facts(store) == {dump(store)[0]}
    assert count(store, "MATCH (n) RETURN count(n) AS n") == 1 + 4
    assert count(store, "MATCH ()-[r]->() RETURN count(r) AS n") == 0


def test_what_two_documents_share_stays_until_the_last_goes(store: Store) -> None:
    shared = "MATCH (a:Actor {id: '980000:finance'}) RETURN sum(a.documents) AS n"
    load(store, first_plan(), second_plan())
    assert count(store, shared) == 2
    remove_documents(store, [first_plan().id], rules="1", registry="a")
    assert count(store, shared) == 1
    assert count(store, "MATCH (a:Actor) WHERE a.id = '980000:commerce' RETURN count(a) AS n") == 0
    assert sound(store)


def test_the_revision_tells_documents_rules_and_registry_apart(store: Store) -> None:
    revisions = [
        load(store, first_plan()).revision,
        load(store, first_plan(edited=True)).revision,
        load(store, first_plan(edited=True), rules="2").revision,
        load(store, first_plan(edited=True), rules="2", registry="b").revision,
    ]
    assert len(set(revisions)) == 4
    assert load(store, first_plan()).revision == revisions[0]
    with store.snapshot() as snapshot:
        assert snapshot.revision == revisions[0]


def test_changes_are_recorded_in_order(store: Store) -> None:
    load(store, first_plan())
    load(store, first_plan(), second_plan())
    load(store, first_plan(edited=True))
    remove_documents(store, [second_plan().id], rules="1", registry="a")
    changes = Statement(
        "changes", "MATCH (c:Change) RETURN c.document AS document, c.what AS what ORDER BY c.ordinal", {}
    )
    with store.snapshot() as snapshot:
        found = [(row["document"], row["what"]) for row in snapshot.read(changes)]
    first, second = first_plan().id, second_plan().id
    assert found == [(first, "created"), (second, "created"), (first, "replaced"), (second, "removed")]


def test_other_peoples_nodes_and_relationships_stay(store: Store) -> None:
    load(store, first_plan())
    task = first_plan().tasks[0].id
    foreign = [
        "CREATE (n:Document {id: 'x-1'}) SET n += {title: 'theirs'}",
        "CREATE (n:Task {id: 'x-2'}) SET n += {title: 'theirs'}",
        "CREATE (n:Actor {id: 'x-3'}) SET n += {name: 'theirs'}",
        "CREATE (n:Note {id: 'x-4'}) SET n += {name: 'theirs'}",
        f"MATCH (n:Note {{id: 'x-4'}}) MATCH (t:Task {{id: '{task}'}}) CREATE (n)-[:ABOUT]->(t)",
        f"MATCH (n:Note {{id: 'x-4'}}) MATCH (t:Task {{id: '{task}'}}) CREATE (t)-[:NOTED]->(n)",
    ]
    store.write([Statement("foreign", cypher, {}) for cypher in foreign])
    load(store, first_plan(edited=True), second_plan())
    assert sound(store)
    assert count(store, "MATCH (n:Note)-[:ABOUT]->(t:Task)-[:NOTED]->(n) RETURN count(t) AS n") == 1
    remove_documents(store, [first_plan().id, second_plan().id], rules="1", registry="a")
    for label in ("Document", "Task", "Actor", "Note"):
        assert count(store, f"MATCH (n:{label}) RETURN count(n) AS n") == 1, label


def test_an_inconsistent_record_stops_the_run_and_keeps_what_was_loaded(store: Store) -> None:
    whole = second_plan()
    task = whole.tasks[0]
    wrong = replace(whole, tasks=(replace(task, quote=task.quote[1:] + "错"),))
    with pytest.raises(InconsistentRecord, match=r"second\.txt"):
        load(store, first_plan(), wrong)
    assert count(store, "MATCH (d:Document) WHERE d.ingested = true RETURN count(d) AS n") == 1
    assert sound(store)


def test_a_fact_about_a_body_that_is_not_described_is_refused(store: Store) -> None:
    whole = first_plan()
    bare = replace(whole, registry=replace(whole.registry, agencies=whole.registry.agencies[1:]))
    with pytest.raises(InconsistentRecord):
        load(store, bare)
    assert count(store, "MATCH (d:Document) RETURN count(d) AS n") == 0


def test_a_text_that_is_no_plan_is_not_stored_and_removes_its_older_version(store: Store) -> None:
    no_plan = replace(first_plan(), is_plan=False, reason="没有责任分句")
    assert load(store, no_plan).skipped == 1
    load(store, first_plan())
    summary = load(store, no_plan)
    assert summary.removed == 1
    assert [flag.reason for flag in summary.flagged] == ["不是分工方案：没有责任分句"]
    assert count(store, "MATCH (t:Task) RETURN count(t) AS n") == 0


def test_the_same_document_in_two_files_is_loaded_once_and_flagged(store: Store) -> None:
    copy = replace(first_plan(edited=True), source="copy.txt")
    for expected in ((1, 0), (0, 1)):
        summary = load(store, first_plan(), copy)
        assert (summary.created, summary.unchanged, summary.skipped) == (*expected, 1)
        assert [(flag.source, "first.txt" in flag.reason) for flag in summary.flagged][-1] == ("copy.txt", True)


def test_what_a_person_should_look_at_is_flagged(store: Store) -> None:
    plan = Invention(7)
    plan.task("任务")
    plan.unexplained("？？")
    reasons = [flag.reason for flag in load(store, plan.document(), first_plan()).flagged]
    assert reasons == ["责任分句中有 1 处未能解释", "1 个机构不在名录中，待核对"]


def test_progress_is_told_document_by_document(store: Store) -> None:
    told: list[Progress] = []
    load_documents(store, [first_plan(), second_plan()], rules="1", registry="a", on_progress=told.append)
    assert [(step.done, step.source, step.outcome) for step in told] == [
        (1, "first.txt", "created"),
        (2, "second.txt", "created"),
    ]


def test_a_graph_of_a_newer_version_is_refused(store: Store, store_uri: str) -> None:
    load(store, first_plan())
    store.write([statement("write", "node_meta", rows=[{"id": "fengong", "schema_version": 99}])])
    store.publish()
    with pytest.raises(StoreDamaged, match="99") as caught:
        load(store, second_plan())
    assert caught.value.remedy
    with pytest.raises(StoreDamaged, match="99"):
        open_store(store_uri)


@pytest.mark.neo4j
@pytest.mark.parametrize("engine", ["neo4j_526", "neo4j_2026"])
def test_two_writers_at_once_lose_nothing(engine: str, request: pytest.FixtureRequest) -> None:
    """A writer that computed its counts from an older graph starts over."""
    from tests.conftest import wipe

    server = request.getfixturevalue(engine)
    wipe(server)
    with closing(open_store(server.uri, write=True)) as mine, closing(open_store(server.uri, write=True)) as theirs:
        documents = list(corpus(180))

        def interleaved() -> Iterable[Document]:
            for position, document in enumerate(documents):
                if position:
                    load(theirs, documents[position - 1], first_plan(edited=bool(position % 2)))
                yield document

        load_documents(mine, interleaved(), rules="1", registry="a")
        assert sound(mine)
        assert count(mine, "MATCH (d:Document) WHERE d.ingested = true RETURN count(d) AS n") == len(documents) + 1


@pytest.mark.neo4j
def test_a_view_notices_that_a_writer_committed(neo4j_526: object) -> None:
    from dev.neo4j.server import Neo4jServer
    from tests.conftest import wipe

    assert isinstance(neo4j_526, Neo4jServer)
    wipe(neo4j_526)
    with closing(open_store(neo4j_526.uri, write=True)) as writer, closing(open_store(neo4j_526.uri)) as reader:
        load(writer, first_plan())
        with pytest.raises(StoreChanged), reader.snapshot():
            load(writer, second_plan())
        with reader.snapshot() as snapshot:
            assert snapshot.revision
