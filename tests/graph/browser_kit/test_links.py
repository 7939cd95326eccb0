"""The deep links in the documentation carry the queries of the kit, and each page has all ten."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from dev.neo4j.release import LTS
from dev.neo4j.server import Neo4jServer
from graph.browser_kit import guide
from graph.browser_kit.link import LOCAL_BROWSER, deep_link
from graph.browser_kit.saved import saved_queries

ROOT = Path(__file__).parents[3]
PAGES = sorted([*ROOT.glob("README*.md"), *ROOT.glob("docs/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_carry_queries_of_the_kit(page: Path) -> None:
    known = {query.cypher for query in saved_queries()}
    for link in re.findall(r"\((http[^)\s]*\?[^)\s]*cmd=edit[^)\s]*)\)", page.read_text(encoding="utf-8")):
        [query] = parse_qs(urlsplit(link).query)["arg"]
        assert query in known, f"{page.name} links to a query that the kit no longer holds:\n{query}"


@pytest.mark.parametrize("name", ["neo4j-browser.md", "neo4j-browser.zh.md"])
def test_the_page_has_ten_questions_in_ten_clicks(name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    links = re.findall(r"\((http[^)\s]*\?[^)\s]*cmd=edit[^)\s]*)\)", text)
    assert links == [deep_link(step.cypher) for step in guide.steps()]


def test_links_lead_to_the_server_that_make_starts(tmp_path: Path) -> None:
    assert Neo4jServer(LTS, tmp_path, bolt_port=7687, http_port=7474).browser == LOCAL_BROWSER
