"""What goes wrong around a page: nothing matches, a link has gone stale, the server stops, the graph changes."""

from pathlib import Path

import pytest

from tests.browser.conftest import PLAN, OpenPage, ingest, serving, settle
from tests.browser.views import MARKET, view

pytestmark = pytest.mark.browser


def test_a_filter_without_a_match_offers_a_way_out(open_page: OpenPage) -> None:
    page = open_page(view("tasks", q="没有这样的文字"))
    assert "没有符合条件的任务" in page.inner_text("main")
    page.locator(".state.empty").get_by_role("button", name="清除筛选").click()
    settle(page)
    assert "显示 63 / 共 63" in page.inner_text("main")


def test_no_tie_above_expected_is_explained(open_page: OpenPage) -> None:
    page = open_page(view("network", above="1"))
    assert "没有高于预期的连线" in page.inner_text("main")


@pytest.mark.parametrize(
    "path",
    [
        view("task", id="430000-2021-00000000.1"),
        view("agency", id="430000:nobody"),
        view("pair", a=MARKET, b="430000:nobody"),
    ],
)
def test_a_stale_link_says_so(open_page: OpenPage, path: str) -> None:
    page = open_page(path, allow="404")
    assert page.locator("h1").inner_text() == "链接所指的内容已不在图中"
    assert "搜索框" in page.inner_text("main")


def test_an_unknown_view(open_page: OpenPage) -> None:
    page = open_page(view("nowhere"))
    assert page.locator("h1").inner_text() == "没有这个页面"


def test_text_from_a_link_is_only_text(open_page: OpenPage) -> None:
    page = open_page(view("tasks", q="<img src=x onerror=alert(1)>", document="<script>alert(1)</script>"), allow="422")
    assert page.locator("main img, main script").count() == 0
    assert "<script>alert(1)</script>" in page.locator(".state.failed").inner_text()


def test_a_server_that_stops_and_comes_back(open_page: OpenPage, tmp_path: Path) -> None:
    store = tmp_path / "graph.kgl"
    ingest(store, PLAN)
    with serving(store) as address:
        page = open_page("/", base=address, allow="ERR_CONNECTION_REFUSED")
    page.get_by_role("link", name="任务", exact=True).first.click()
    page.locator(".state.failed").wait_for()
    assert "服务没有回应" in page.inner_text("main")
    assert "fengong serve" in page.inner_text("main")
    with serving(store, int(address.rpartition(":")[2])):
        page.get_by_role("button", name="重试").last.click()
        page.locator('[data-figure="tasks"] tbody tr').first.wait_for()
        settle(page)
        assert "显示 63 / 共 63" in page.inner_text("main")


def test_a_graph_that_changes_under_the_page(open_page: OpenPage, tmp_path: Path) -> None:
    store = tmp_path / "graph.kgl"
    ingest(store, PLAN)
    edited = tmp_path / "second.txt"
    edited.write_text(
        "关于优化服务的重点任务分工方案\n一、优化服务\n1.推进一网通办。(省政务局牵头,省司法厅配合)\n2.规范收费。(省财政厅负责)\n",
        encoding="utf-8",
    )
    with serving(store) as address:
        page = open_page("/", base=address)
        ingest(store, edited)
        page.evaluate("dispatchEvent(new Event('focus'))")
        page.locator(".notice").wait_for()
        assert "图已更新" in page.locator(".notice").inner_text()
        assert page.locator(".counts b").first.inner_text() == "1"
        page.get_by_role("button", name="显示新图").click()
        page.locator(".counts b").first.get_by_text("2", exact=True).wait_for()
        settle(page)
        assert page.locator(".notice").count() == 0


def test_an_empty_graph_says_how_to_fill_it(open_page: OpenPage, tmp_path: Path) -> None:
    with serving(tmp_path / "graph.kgl") as address:
        page = open_page("/", base=address)
        assert "fengong ingest" in page.inner_text("main")
        for name in ("network", "agencies", "tasks", "themes", "deadlines", "compare", "quality"):
            open_page(view(name), base=address)
