"""Saved queries: every question is among them, with its name in the first line and no parameter left."""

import io
import zipfile
from urllib.parse import parse_qs, urlsplit

import pytest

from graph.browser_kit.archive import archive
from graph.browser_kit.link import deep_link
from graph.browser_kit.saved import SavedQuery, of, saved_queries
from graph.browser_kit.words import words
from graph.questions.header import LibraryDamaged, used_parameters
from graph.questions.library import Library, parse

SAVED = saved_queries()
QUESTION = """// title: {zh: 甲, en: A}
// description: {zh: 乙, en: B}
// topic: tasks
// parameters:
//   - {name: q, type: string, zh: 文字, en: text}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
// order: [id]
// example: {q: "it's"}
// browser: |
//   MATCH p = (t:Task)-[:DUE]->(:Deadline) WHERE t.title CONTAINS $q RETURN p LIMIT 150
MATCH (t:Task) WHERE t.title CONTAINS $q
RETURN t.id AS id ORDER BY id
"""


def test_every_question_is_a_table_and_most_are_a_graph() -> None:
    assert {query.question for query in SAVED if query.form == "table"} == set(Library.load())
    assert sum(query.form == "graph" for query in SAVED) >= 40
    assert len({query.file for query in SAVED}) == len(SAVED)
    assert len({query.text.split("\n")[0] for query in SAVED}) == len(SAVED)


@pytest.mark.parametrize("query", SAVED, ids=lambda query: query.file)
def test_a_saved_query_runs_as_it_stands(query: SavedQuery) -> None:
    assert used_parameters(query.text) == set()
    assert query.text.startswith(f"// {query.title['zh']}（{words()['forms'][query.form]}） / ")
    assert query.text.endswith(query.cypher + "\n")
    assert not query.cypher.startswith("//")
    assert not query.cypher.endswith(" null")  # Neo4j Browser refuses to run that from a guide


def test_values_are_written_in_and_named() -> None:
    graph, table = of(parse("made", QUESTION))
    assert table.text == (
        "// 甲（表） / A\n// 乙\n// q（文字）= 'it\\'s'\n"
        "MATCH (t:Task) WHERE t.title CONTAINS 'it\\'s'\nRETURN t.id AS id ORDER BY id\nLIMIT 500\n"
    )
    assert graph.text.startswith("// 甲（图） / A\n")
    assert "CONTAINS 'it\\'s' RETURN p LIMIT 150" in graph.cypher
    assert (graph.file, table.file) == ("queries/tasks/made.graph.cypher", "queries/tasks/made.table.cypher")


def test_a_question_that_writes_never_becomes_a_saved_query() -> None:
    with pytest.raises(LibraryDamaged, match="SET is no read"):
        list(of(parse("made", QUESTION.replace("\nRETURN t.id", " SET t.x = 1\nRETURN t.id"))))


def test_the_archive_holds_every_query_in_its_folder() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(SAVED))) as file:
        assert file.testzip() is None
        folders = [name.split("/")[0] for name in file.namelist()]
        assert list(dict.fromkeys(folders)) == list(words()["topics"].values())
        assert [file.read(name).decode() for name in file.namelist()] == [query.text for query in SAVED]
    assert archive(SAVED) == archive(SAVED)


def test_deep_links_hold_the_query() -> None:
    for query in SAVED:
        address = urlsplit(deep_link(query.cypher, "https://neo4j.example/browser/"))
        assert parse_qs(address.query) == {"cmd": ["edit"], "arg": [query.cypher]}
        assert not address.fragment


@pytest.mark.parametrize("character", "&#")
def test_a_query_that_browser_would_cut_gets_no_link(character: str) -> None:
    with pytest.raises(ValueError, match="cut"):
        deep_link(f"RETURN '{character}' AS x")
