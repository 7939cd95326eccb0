"""The journey of a doubtful analyst, and what a link keeps: back, forward, a fresh profile, the keyboard."""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage, settle
from tests.browser.views import MARKET, view

pytestmark = pytest.mark.browser


def picture(page: Page, figure: str) -> list[tuple[str, str | None]]:
    """The marks of a picture with their places, and its texts."""
    marks = page.locator(f'[data-figure="{figure}"] .chart svg path').evaluate_all(
        "all => all.map(one => [one.getAttribute('d'), one.getAttribute('transform')])"
    )
    return [(mark[0], mark[1]) for mark in marks]


def test_from_a_name_to_the_sentence_and_back(open_page: OpenPage, chromium: Browser, address: str) -> None:
    page = open_page("/")
    page.get_by_role("combobox", name="搜索机构、任务、主题").fill("省市场监管局")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**view=agency**")
    settle(page)
    assert page.locator("h1").inner_text() == "省市场监管局"

    page.locator('[data-figure="collaborators"]').get_by_role("button", name="表", exact=True).click()
    first = page.locator('[data-figure="collaborators"] tbody tr').first
    partner, count = (
        first.locator('[data-title="机构"]').inner_text(),
        first.locator('[data-title="共同任务"]').inner_text(),
    )
    first.get_by_role("link", name=re.compile("读原句")).click()
    settle(page)
    assert partner in page.locator("h1").inner_text()
    sentences = page.locator(".sentences blockquote")
    assert sentences.count() == int(count)
    sentence = sentences.first.text_content()
    assert sentence
    assert "省市场监管局" in sentence
    assert partner in sentence

    page.locator(".sentences .what a").first.click()
    settle(page)
    assert sentence in (page.locator(".original").text_content() or "")
    shared = page.url

    other = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    again = other.new_page()
    again.goto(shared)
    settle(again)
    assert again.locator("main").inner_text() == page.locator("main").inner_text()
    other.close()

    for title in (partner, "省市场监管局"):
        page.go_back()
        settle(page)
        assert title in page.locator("h1").inner_text()
    page.go_forward()
    settle(page)
    assert partner in page.locator("h1").inner_text()


def test_a_mailed_link_shows_the_same_picture(open_page: OpenPage, chromium: Browser) -> None:
    page = open_page(view("network", size="betweenness", cap="30", ego=MARKET, pick=MARKET))
    other = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    again = open_page(page.url.removeprefix(page.url.split("/?")[0]), fresh=other)
    assert picture(again, "network") == picture(page, "network")
    assert len(picture(page, "network")) > 30
    assert again.locator(".picked").inner_text() == page.locator(".picked").inner_text()
    other.close()


def test_filters_go_into_the_address_and_back_takes_them_off(open_page: OpenPage) -> None:
    page = open_page(view("tasks"))
    page.get_by_label("角色").select_option("lead")
    page.get_by_label("机构", exact=True).select_option(MARKET)
    settle(page)
    assert "显示 9 / 共 9" in page.inner_text("main")
    page.go_back()
    settle(page)
    assert "agency" not in page.url
    assert "role=lead" in page.url
    page.go_back()
    settle(page)
    assert "显示 63 / 共 63" in page.inner_text("main")


def test_pinyin_initials_find_a_body(open_page: OpenPage) -> None:
    page = open_page("/")
    page.get_by_role("combobox").fill("scjg")
    option = page.get_by_role("option").filter(has_text="湖南省市场监管局")
    option.wait_for()
    option.click()
    settle(page)
    assert page.locator("h1").inner_text() == "省市场监管局"


def test_the_keyboard_alone_reaches_the_sentences(open_page: OpenPage) -> None:
    page = open_page(view("network"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    button = page.locator('[data-figure="network"]').get_by_role("button", name="表", exact=True)
    for _ in range(60):
        page.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            break
    else:
        pytest.fail("Tab does not reach the table")
    page.keyboard.press("Enter")
    page.locator('[data-figure="network"] table').wait_for()
    page.locator('[data-figure="network"] tbody tr').first.locator('[data-title="共同任务"] a').focus()
    page.keyboard.press("Enter")
    settle(page)
    assert page.locator(".picked blockquote").count() > 0


def test_clicking_a_mark_and_a_line(open_page: OpenPage) -> None:
    page = open_page(view("network"))
    label = page.locator('[data-figure="network"] .chart svg text', has_text="省市场监管局")
    box = label.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] - 14)
    settle(page)
    assert page.locator(".picked h3").inner_text() == "省市场监管局"
    page.locator(".picked .plainlist button").first.click()
    settle(page)
    assert page.locator(".picked blockquote").count() == 8
