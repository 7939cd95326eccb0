"""`verify` finds each kind of damage, and nothing in a sound graph."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from graph.loading.load import load_documents
from graph.store.base import Statement, Store
from graph.store.open import open_store
from graph.verify import verify
from tests.graph.plans import first_plan, second_plan

FIRST = first_plan().id


@pytest.fixture
def loaded(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)) as store:
        load_documents(store, [first_plan(), second_plan()], rules="1", registry="a")
        yield store


def found(store: Store) -> set[str]:
    with store.snapshot() as snapshot:
        return {finding.check for finding in verify(snapshot)}


DAMAGES = {
    "a changed quote": ("MATCH (t:Task)-[r:DUE]->(d:Deadline) SET r.quote = '2099年'", {"quote", "facts"}),
    "a shifted task": ("MATCH (t:Task) WHERE t.ordinal = 1 SET t.span_start = t.span_start + 1", {"quote", "facts"}),
    "a changed clause": ("MATCH (t:Task) WHERE t.ordinal = 1 SET t.clause = '（负责）'", {"quote", "facts"}),
    "a lost clause span": ("MATCH (t:Task) WHERE t.ordinal = 1 SET t.clause_spans = []", {"quote", "facts"}),
    "a changed quoted term": ("MATCH (t:Task) WHERE t.ordinal = 1 SET t.quoted = ['别的']", {"quote", "facts"}),
    "a changed text": (f"MATCH (t:Text {{id: '{FIRST}.text'}}) SET t.text = '错' + t.text", {"quote", "facts"}),
    "a lost text": (f"MATCH (t:Text {{id: '{FIRST}.text'}}) DETACH DELETE t", {"quote", "facts"}),
    "a wrong pair": ("MATCH (a:Actor)-[r:CO_ASSIGNED]->(b:Actor) SET r.tasks = r.tasks + 1", {"pairs"}),
    "a lost pair": ("MATCH (a:Actor)-[r:CO_ASSIGNED]->(b:Actor) DELETE r", {"pairs"}),
    "a lost role": ("MATCH (t:Task)-[r:LED_BY]->(a:Actor) DELETE r", {"facts", "pairs"}),
    "a role twice": (
        "MATCH (t:Task)-[r:LED_BY]->(a:Actor) WHERE t.ordinal = 1 CREATE (t)-[s:SUPPORTED_BY]->(a) "
        "SET s += {quote: r.quote, span_start: r.span_start, span_end: r.span_end}",
        {"facts"},
    ),
    "an orphan": ("MERGE (n:Theme {id: 'theme:0000abcd'}) SET n += {name: 'x', documents: 1}", {"holders"}),
    "a wrong count of holders": ("MATCH (n:Actor {id: '980000:finance'}) SET n.documents = 7", {"holders"}),
    "a lost shared node": ("MATCH (n:Deadline) DETACH DELETE n", {"holders", "facts"}),
    "a lost membership": ("MATCH (a:Actor)-[r:HAS_MEMBER]->(b:Actor) DELETE r", {"holders", "facts"}),
    "a changed body": ("MATCH (n:Actor {id: '980000:finance'}) SET n.level = 'city'", {"facts"}),
    "a wrong revision": ("MATCH (m:Meta) SET m.revision = 'x'", {"revision"}),
    "other rules": ("MATCH (m:Meta) SET m.rules_version = '9'", {"revision"}),
    "a lost document": (f"MATCH (d:Document {{id: '{FIRST}'}}) DETACH DELETE d", {"facts", "holders", "revision"}),
}


def test_a_sound_graph_has_no_findings(loaded: Store) -> None:
    assert found(loaded) == set()


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found(loaded: Store, damage: str) -> None:
    cypher, expected = DAMAGES[damage]
    loaded.write([Statement(damage, cypher, {})])
    assert found(loaded) == expected
