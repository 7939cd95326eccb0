"""The guide in both forms: ten questions, each with the very query that is saved."""

import re

from lxml import html as lxml_html

from graph.browser_kit import guide
from graph.browser_kit.saved import saved_queries
from graph.questions.library import Library

# What Neo4j Browser takes out of a guide before it shows it (its cleanHtml).
TAKEN_OUT = (
    re.compile(r"(\s+(on[^\s=]+)[^\s=]*\s*=\s*(\"[^\"]*\"|'[^']*'|[\w\-.:]+\s*))", re.IGNORECASE),
    re.compile(r"<script\b[^<]*(?:(?!</script>)<[^<]*)*(</script>)?", re.IGNORECASE),
)


def test_ten_steps_with_queries_of_the_kit() -> None:
    saved = {query.file: query.cypher for query in saved_queries()}
    assert len(guide.steps()) == 10
    assert [saved[step.file] for step in guide.steps()] == [step.cypher for step in guide.steps()]
    assert sum(".graph." in step.file for step in guide.steps()) >= 7


def test_browser_takes_nothing_out_of_the_html() -> None:
    for pattern in TAKEN_OUT:
        assert pattern.search(guide.html()) is None


def test_the_html_has_a_slide_a_question_with_a_query_to_click() -> None:
    page = lxml_html.fromstring(guide.html().encode())
    slides = page.findall(".//slide")
    assert len(slides) == 12
    for step, slide in zip(guide.steps(), slides[1:-1], strict=True):
        runnable = slide.findall(".//pre")
        assert [pre.get("class") for pre in runnable] == ["code runnable"]
        assert runnable[0].text_content() == step.cypher
        assert step.zh in slide.text_content()


def test_the_asciidoc_holds_the_same_queries() -> None:
    text = guide.asciidoc()
    listings = re.findall(r"^\[source,cypher\]\n----\n(.*?)\n----$", text, re.MULTILINE | re.DOTALL)
    assert listings == [step.cypher for step in guide.steps()]
    assert len(re.findall(r"^== ", text, re.MULTILINE)) == 11
    assert text.startswith("= ")


def test_the_last_page_names_every_question() -> None:
    for text in (guide.html(), guide.asciidoc()):
        assert [name for name in Library.load() if f">{name}<" not in text and f"`{name}`" not in text] == []
