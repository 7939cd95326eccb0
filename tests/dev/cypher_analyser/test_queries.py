"""Neo4j's own analyser finds nothing in any statement of queries/, and finds what is wrong in bad ones."""

from functools import cache
from itertools import chain

import pytest

from dev.cypher_analyser.analyser import Checked, Finding, analyse, missing
from graph.questions import header
from graph.questions.library import Library
from graph.statements import migrations, queries_root, texts
from tests.conftest import need

pytestmark = pytest.mark.node

EXAMPLES = {
    "string": "文", "strings": ["文"], "integer": 1, "number": 1.5, "boolean": True, "date": "2021-09-30",
}  # fmt: skip
ROWS = {"rows": [{}], "ids": ["1"], "limit": 1}
BAD = {
    "RETRN 1 AS x": "Invalid input",
    "MATCH (t:Task RETURN t.id AS id": "Invalid input",
    "MATCH (t:Task) RETURN u.id AS id": "Variable `u` not defined",
    "MATCH (t:Task) WHERE count(t) > 1 RETURN t.id AS id": "aggregating function",
    "MATCH (t:Task) WITH t, count(*) RETURN t.id AS id": "must be aliased",
    "MATCH (t:Task) RETURN t.id AS id UNION MATCH (d:Document) RETURN d.id AS other": "same return column names",
    "MATCH (t:Task) CREATE (t) RETURN t.id AS id": "already declared",
    "MATCH (t:Task) RETURN size(1) AS x": "Type mismatch",
    "MATCH (t:Task) RETURN t.id AS id LIMIT $rows": "$rows is not defined",
    "MATCH (t:Task) RETURN unheard(t.id) AS x": "unheard",
    "MATCH (t:Job) RETURN t.id AS id": "Job is not present",
    "MATCH (t:Task) RETURN t.headline AS x": "headline is not present",
    "MATCH (t:Task)-[:OWNED_BY]->(a:Actor) RETURN t.id AS id": "OWNED_BY is not present",
    "MATCH (a:Actor)-[:LED_BY]->(t:Task) RETURN t.id AS id": "[:LED_BY] has no incoming (:Actor)",
}


@cache
def library() -> list[Checked]:
    """The questions and their Browser variants with the parameters that their headers declare."""
    found = []
    for question in Library.load().values():
        given = {parameter.name: EXAMPLES.get(parameter.type, "id") for parameter in question.parameters}
        found.append(Checked(f"read/{question.id}", question.cypher, given))
        if question.browser:
            found.append(Checked(f"read/{question.id} in Browser", question.browser, given))
    return found


@cache
def others() -> list[Checked]:
    """Every other statement; `schema` holds several in a file."""
    single = [
        Checked(f"{folder.name}/{name}", text, {p: ROWS.get(p, "文") for p in header.used_parameters(text)})
        for folder in sorted(queries_root().iterdir())
        if folder.name not in ("read", "schema")
        for name, text in texts(folder.name).items()
    ]
    pieces = chain.from_iterable(pieces for _, pieces in migrations())
    return [*single, *(Checked(f"schema/{piece.name}", piece.text, {}) for piece in pieces)]


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    need("node", missing())
    bad = [Checked(text, text, {}) for text in BAD]
    return analyse([*library(), *others(), *bad])


def test_every_statement_is_sound(findings: list[Finding]) -> None:
    names = {statement.name for statement in (*library(), *others())}
    assert len(names) > 200
    assert [finding for finding in findings if finding.name in names] == []


@pytest.mark.parametrize("text", BAD)
def test_a_bad_statement_is_found(findings: list[Finding], text: str) -> None:
    assert [finding for finding in findings if finding.name == text and BAD[text] in finding.message]
