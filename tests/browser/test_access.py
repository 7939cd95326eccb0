"""Everyone can use it: axe-core finds nothing serious in light, in dark and on a phone; paper, too."""

from contextlib import closing
from typing import Any, Literal

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage
from tests.browser.views import VIEWS, view
from tests.conftest import ROOT, need

pytestmark = pytest.mark.browser
AXE = ROOT / "explorer/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}},
}
COLOURS = """() => [document.body, ...document.querySelectorAll('.original mark, .label')]
  .flatMap(one => { const style = getComputedStyle(one); return [style.color, style.backgroundColor]; })"""
PAGES = VIEWS | {"task": view("task", id="430000-2021-1458c594.3"), "english": view("network", lang="en")}


def findings(page: Page) -> list[str]:
    """What axe-core calls serious or critical."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_serious(
    open_page: OpenPage, chromium: Browser, screen: Literal["light", "dark", "phone"]
) -> None:
    need("browser", "" if AXE.is_file() else "axe-core is not installed: npm ci in explorer/")
    context = chromium.new_context(**SCREENS[screen])
    found = {name: findings(open_page(path, fresh=context)) for name, path in PAGES.items()}
    context.close()
    assert {name: list_ for name, list_ in found.items() if list_} == {}


def test_a_phone_reads_tables_without_scrolling_sideways(open_page: OpenPage, chromium: Browser) -> None:
    context = chromium.new_context(**SCREENS["phone"])
    for path in (
        view("tasks"),
        view("agencies", table="workload"),
        view("quality"),
        view("task", id="430000-2021-1458c594.3"),
    ):
        page = open_page(path, fresh=context)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.locator("table.cards").first.evaluate("one => one.scrollWidth <= innerWidth")
    context.close()


def test_paper_carries_the_content_alone(open_page: OpenPage) -> None:
    page = open_page(view("pair", a="430000:market-regulation", b="430000:development-reform"))
    page.emulate_media(media="print")
    assert page.locator("blockquote").first.is_visible()
    for hidden in (".top", ".behind"):
        assert not page.locator(hidden).first.is_visible()


def test_paper_shows_pictures_whole(open_page: OpenPage) -> None:
    page = open_page(view("network"))
    names = page.locator('[data-figure="network"] .chart svg text').all_text_contents()
    with closing(pypdfium2.PdfDocument(page.pdf(format="A4"))) as printed:
        text = printed[0].get_textpage().get_text_bounded().replace("\r\n", "")  # what lies within the first page
    assert len(names) > 40
    # A name with a rim is printed twice, letter by letter: 省省水水利利厅厅.
    assert [name for name in names if name not in text and "".join(2 * letter for letter in name) not in text] == []


def test_paper_is_white_though_the_screen_is_dark(open_page: OpenPage, chromium: Browser) -> None:
    context = chromium.new_context(**SCREENS["dark"])
    page = open_page(view("task", id="430000-2021-1458c594.3"), fresh=context)
    seen = {}
    for scheme in ("light", "dark"):
        page.emulate_media(media="print", color_scheme=scheme)
        seen[scheme] = page.evaluate(COLOURS)
    assert seen["dark"] == seen["light"]
    assert "rgb(255, 255, 255)" in seen["dark"]
    context.close()
