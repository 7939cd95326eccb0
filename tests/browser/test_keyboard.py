"""The keyboard alone reaches everything: every control of every view, and each shows when it is reached."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.views import VIEWS, view

pytestmark = pytest.mark.browser
PAGES = VIEWS | {"task": view("task", id="430000-2021-1458c594.3")}
MANY = 700  # presses of Tab; a view with more stops than that is unusable anyway

CONTROLS = """() => {
  const shown = one => one.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().width > 0;
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  const mine = all.filter(one => shown(one) && !one.disabled && one.tabIndex >= 0);
  mine.forEach((one, at) => { one.dataset.stop = at; });
  return mine.map(one => one.type === 'radio' ? `radio ${one.name}` : one.dataset.stop);
}"""
STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one), ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return {
    stop: one.type === 'radio' ? `radio ${one.name}` : one.dataset.stop ?? null,
    seen: ring || style.boxShadow !== 'none',
    what: one.outerHTML.slice(0, 120),
  };
}"""
POINTED = """() => [...document.querySelectorAll('main *')].filter(one =>
  one.checkVisibility() && getComputedStyle(one).cursor === 'pointer'
  && !one.closest('a[href], button, input, select, summary, label, [tabindex], canvas, svg'))
  .map(one => one.outerHTML.slice(0, 120))"""


def stops(page: Page) -> tuple[set[str], list[str], bool]:
    """What Tab reaches from the top until it leaves the page; what shows no focus; whether it came to the end."""
    reached: set[str] = set()
    unseen: list[str] = []
    last: str | None = None
    for _ in range(MANY):
        page.keyboard.press("Tab")
        at = page.evaluate(STOP)
        if at is None or (at["stop"] in reached and at["stop"] != last):  # a field for dates holds three stops
            return reached, unseen, True
        last = at["stop"]
        if last is not None:
            reached.add(last)
        if not at["seen"]:
            unseen.append(at["what"])
    return reached, unseen, False


@pytest.mark.parametrize("name", PAGES)
def test_tab_reaches_every_control_and_shows_where_it_is(open_page: OpenPage, name: str) -> None:
    page = open_page(PAGES[name])
    assert page.evaluate(POINTED) == [], "a mouse can click what no key can reach"
    controls = set(page.evaluate(CONTROLS))
    reached, unseen, ended = stops(page)
    assert ended, "the keyboard is caught, or there are too many stops"
    assert controls - reached == set()
    assert unseen == []
