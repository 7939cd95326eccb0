"""Neo4j Browser in Chromium: the style is there by itself, saved queries draw, the guide opens and runs.

`FENGONG_SCREENSHOTS=DIR` keeps what the tests see, for people to look at.
"""

import io
import json
import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.browser_kit import guide, kit, style
from graph.browser_kit.link import deep_link
from graph.browser_kit.saved import SavedQuery, saved_queries
from graph.browser_kit.words import words
from tests.browser_neo4j.conftest import Served

pytestmark = [pytest.mark.neo4j, pytest.mark.browser]

_SLOW_MS = 60_000  # a loaded machine; nothing here asserts a time
SAVED = {(query.question, query.form): query for query in saved_queries()}
DRAWN = ("task", "theme_agencies", "group_tasks", "deadlines")


@pytest.fixture
def browser(served: Served, page: Page) -> Callable[..., Page]:
    """Open Neo4j Browser, with a query in its editor where given, and wait until style and guide have come."""
    page.set_default_timeout(_SLOW_MS)
    expect.set_options(timeout=_SLOW_MS)

    def opened(query: SavedQuery | None = None, *, drawer: bool = False) -> Page:
        page.goto(deep_link(query.cypher, served.neo4j.browser) if query else served.neo4j.browser)
        expect(page.get_by_text(words()["title"]["zh"]).first).to_be_visible()
        expect(page.get_by_text(f":style {served.api}/browser/style.grass")).to_be_visible()
        if not drawer:
            page.get_by_test_id("navigationGuides").click()
        return page

    return opened


def see(page: Page, name: str) -> None:
    if folder := os.environ.get("FENGONG_SCREENSHOTS"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


def run(page: Page) -> Locator:
    """Run what the editor holds; the drawing of the newest frame, at rest."""
    page.get_by_test_id("editor-Run").click()
    return drawing(page)


def drawing(page: Page) -> Locator:
    graph = page.locator("article svg.neod3viz").first
    expect(graph.locator("g.node").first).to_be_visible()
    page.wait_for_timeout(3000)  # the layout is an animation
    return graph


def fills(graph: Locator) -> dict[str, set[str]]:
    """The colours of the drawn nodes by the text in them (line breaks taken out)."""
    found: dict[str, set[str]] = {}
    for node in graph.locator("g.node").all():
        colour = node.locator("circle.b-outline").get_attribute("fill")
        found.setdefault("".join(node.locator("text.caption").all_text_contents()).strip(), set()).add(colour or "")
    return found


def colour(label: str) -> str:
    made: str = style.table()["nodes"][label]["colour"]
    return made


def test_style_and_guide_are_there_by_themselves(browser: Callable[..., Page]) -> None:
    page = browser(drawer=True)
    page.wait_for_function("() => (localStorage['neo4j.grass'] || '').includes('node.Agency')")  # written with a delay
    kept = json.loads(page.evaluate("localStorage['neo4j.grass']"))
    assert {selector for selector in kept if "." in selector} == set(re.findall(r"^([\w.]+) \{$", style.grass(), re.M))
    assert kept["node.Agency"]["color"] == colour("Agency")
    assert kept["node.Agency"]["caption"] == "{caption}"
    see(page, "start")


@pytest.mark.parametrize("question", DRAWN)
def test_saved_queries_run_and_draw(browser: Callable[..., Page], question: str) -> None:
    page = browser(SAVED[question, "graph"])
    seen = fills(run(page))
    see(page, question)
    shown = {colour for colours in seen.values() for colour in colours}
    told = {colour(label) for label in style.labels()}
    assert shown <= told, "a node has a colour of Browser's own"
    expected = {
        "task": {"Task", "Agency", "Group", "Theme", "Target"},
        "theme_agencies": {"Theme", "Task", "Agency"},
        "group_tasks": {"Task", "Group"},
        "deadlines": {"Task", "Deadline"},
    }[question]
    assert {colour(label) for label in expected} <= shown
    assert all(re.search(r"[\u4e00-\u9fff]", text) for text in seen), f"a node without a Chinese caption: {seen}"


def test_captions_are_not_cut_by_browser(browser: Callable[..., Page]) -> None:
    seen = fills(run(browser(SAVED["network", "graph"])))
    cut = [text for text, colours in seen.items() if colours == {colour("Agency")} and "…" in text]
    assert cut == []
    assert any("人力资源" in text for text in seen)


def test_the_guide_pages_run_their_queries(browser: Callable[..., Page]) -> None:
    page = browser(drawer=True)
    for step in guide.steps()[:2]:
        page.get_by_text("Next", exact=True).click()
        expect(page.get_by_text(step.zh)).to_be_visible()
    page.locator("pre.runnable .fa-play-circle-o").click()
    seen = fills(drawing(page))
    see(page, "guide")
    assert {colour("Task"), colour("Agency")} <= {colour for colours in seen.values() for colour in colours}


def test_the_archive_becomes_favourites(browser: Callable[..., Page]) -> None:
    page = browser()
    content = kit.files()["queries.zip"]
    page.evaluate(
        """bytes => {
            const carried = new DataTransfer();
            carried.items.add(new File([new Uint8Array(bytes)], 'queries.zip', {type: 'application/zip'}));
            const target = document.querySelector('.filedrop');
            for (const kind of ['dragenter', 'dragover', 'drop'])
                target.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: carried}));
        }""",
        list(content),
    )
    page.wait_for_function("n => JSON.parse(localStorage['neo4j.documents']).length >= n", arg=len(SAVED))
    kept = [entry["content"] for entry in json.loads(page.evaluate("localStorage['neo4j.documents']"))]
    assert {query.text for query in SAVED.values()} <= set(kept)
    folders = {entry["name"] for entry in json.loads(page.evaluate("localStorage['neo4j.folders']"))}
    assert set(words()["topics"].values()) <= folders
    page.get_by_test_id("navigationFavorites").click()
    page.get_by_text(words()["topics"]["tasks"]).click()
    expect(page.get_by_text(SAVED["task", "graph"].text.split("\n")[0][3:]).first).to_be_visible()
    see(page, "favourites")


def test_the_archive_is_the_served_one(served: Served, page: Page) -> None:
    answer = page.request.get(f"{served.api}/browser/queries.zip")
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.body())) as file:
        assert len(file.namelist()) == len(SAVED)


def test_a_link_fills_the_editor(browser: Callable[..., Page]) -> None:
    page = browser(SAVED["shared_tasks", "graph"])
    expect(page.locator(".monaco-editor").first).to_contain_text("MATCH")
    seen = fills(run(page))
    assert {colour("Agency"), colour("Task")} == {colour for colours in seen.values() for colour in colours}
