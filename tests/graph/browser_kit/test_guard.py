"""The lint of Neo4j Browser's queries: what writes, has no limit or draws too much is refused."""

import pytest

from graph.browser_kit import guard
from graph.questions.header import LibraryDamaged
from graph.questions.library import Library

QUESTIONS = list(Library.load().values())


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("MATCH p = (a:Actor)-[:CO_ASSIGNED]->(b:Actor) RETURN p", "no LIMIT"),
        ("MATCH p = (a:Actor)-[:CO_ASSIGNED]->(b:Actor) RETURN p LIMIT 10 UNION MATCH (n) RETURN n", "no LIMIT"),
        ("MATCH p = (a:Actor)-[:CO_ASSIGNED]->(b:Actor) RETURN p LIMIT 151", "302 nodes"),
        ("MATCH p = (:Actor {id: $a})<-[:LED_BY]-(t:Task)-[:ASSIGNED_TO]->(:Actor) RETURN p LIMIT 150", "301 nodes"),
        ("MATCH p = (:Actor {id: $a})-[:SUCCEEDED_BY*1..3]->(:Actor) RETURN p LIMIT 100", "301 nodes"),
        ("MATCH p = (a:Task)-[:DUE]->(b) MATCH q = (a)-[:ADVANCES]->(c) RETURN p, q LIMIT 80", "320 nodes"),
        ("MATCH (a:Actor) RETURN a LIMIT 10", "paths"),
        ("MATCH p = (a:Actor)-[:CO_ASSIGNED]->(b:Actor) RETURN p, a LIMIT 10", "paths"),
        ("MATCH p = (a)-[:DUE]->(b) SET a.x = 1 RETURN p LIMIT 10", "SET is no read"),
        ("MATCH p = (a)-[:DUE]->(b) DETACH DELETE a RETURN p LIMIT 10", "DETACH is no read"),
        ("LOAD CSV FROM 'file:///x' AS row MATCH p = (a)-[:DUE]->(b) RETURN p LIMIT 1", "LOAD is no read"),
        ("CALL dbms.components() YIELD name MATCH p = (a)-[:DUE]->(b) RETURN p LIMIT 1", "CALL is no read"),
        ("MATCH p = (a)-[:DUE]->(b) WHERE a.x = 'a;b' RETURN p LIMIT 10", ";"),
    ],
)
def test_bad_queries_are_refused(text: str, what: str) -> None:
    with pytest.raises(LibraryDamaged, match=what) as raised:
        guard.check_graph(text, "bad")
    assert raised.value.where == "queries/read/bad.cypher"


@pytest.mark.parametrize(
    "text",
    [
        "MATCH p = (a:Actor)-[:CO_ASSIGNED]->(b:Actor) RETURN p ORDER BY a.id LIMIT 150",
        "MATCH p = (:Actor {id: $a})-[c:CO_ASSIGNED]-(b:Actor) WHERE c.tasks > 1 // SET x\nRETURN p LIMIT 299",
        "MATCH p = shortestPath((:Actor {id: $a})-[:CO_ASSIGNED*1..8]-(:Actor {id: $b})) RETURN p LIMIT 1",
        "MATCH p = (t:Task)-[:DUE]->(x) WHERE t.title CONTAINS 'CREATE' RETURN p LIMIT 150",
    ],
)
def test_good_queries_pass(text: str) -> None:
    guard.check_graph(text, "good")


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.browser], ids=lambda q: q.id)
def test_every_browser_variant_passes(question) -> None:  # type: ignore[no-untyped-def]
    guard.check_graph(question.browser, question.id)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_no_question_of_the_library_writes(question) -> None:  # type: ignore[no-untyped-def]
    guard.check_read(f"{question.cypher}\nLIMIT 1", question.id)
