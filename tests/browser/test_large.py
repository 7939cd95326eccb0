"""A graph of many bodies: pictures are capped and say so, tables are paged, the dear measures come in later."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Page

from dev.corpus import corpus
from graph.loading.load import load_documents
from graph.store.open import open_store
from tests.browser.conftest import BUILT, OpenPage, serving, settle
from tests.browser.test_access import findings
from tests.browser.test_views import answer, column, drawn
from tests.browser.views import view
from tests.conftest import need

pytestmark = pytest.mark.browser
TASKS = 2_800


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server on 140 invented bodies and 2,800 tasks."""
    need("browser", "" if BUILT.is_file() else "the explorer is not built: npm ci && npm run build in explorer/")
    store = tmp_path_factory.mktemp("large") / "graph.kgl"
    with closing(open_store(f"embedded:{store}", write=True)) as opened:
        load_documents(opened, corpus(TASKS), rules="1", registry="a")
    with serving(store) as found:
        yield found


def marks(page: Page) -> int:
    """Bodies drawn in the network: every mark that carries a colour of its own."""
    return len([text for text in drawn(page, "network") if not text.startswith(("社群", "其余"))])


def test_the_network_says_what_it_leaves_out_and_fills_in_the_rest(open_page: OpenPage, large: str) -> None:
    first = answer(large, "/v1/network/metrics?weighting=newman")
    assert "betweenness" in first["pending"]
    page = open_page(view("network", weighting="newman"), base=large)
    page.locator('[data-figure="brokers"]').wait_for()
    settle(page)
    whole = answer(large, "/v1/network/metrics?weighting=newman")
    assert whole["pending"] == []
    said = page.inner_text("main")
    assert "显示 120 / 共 140 个机构" in said
    assert 0 < marks(page) <= 120, "beyond seventy bodies only the largest are named"
    assert page.locator("#measure option", has_text="中介中心性").count() == 2
    reasons = [one["zh"] for one in whole["withheld"] if one["code"] == "size"]
    assert len(set(reasons)) == 1 < len(reasons)
    assert said.count(reasons[0]) == 1, "a reason is given once, with all that it keeps back"


def test_a_page_that_waits_says_for_what(open_page: OpenPage, large: str) -> None:
    """The first, quick part as the server sends it; the picture waits for its places."""
    first = answer(large, "/v1/network/metrics?role=responsible")
    assert "positions" in first["pending"]
    page = open_page("/", base=large)
    page.route("**/v1/network/metrics?role=responsible", lambda route: route.fulfill(json=first))
    page.goto(large + view("network", role="responsible"))
    page.locator(".state.pending").wait_for()
    assert "正在后台计算" in page.locator(".state.pending").inner_text()
    assert "中介中心性" in page.locator(".state.pending").inner_text()
    assert page.locator('[data-figure="network"] .chart').count() == 0
    page.unroute("**/v1/network/metrics?role=responsible")
    page.locator('[data-figure="network"] .chart svg').wait_for()
    assert page.locator(".state.pending").count() == 0


def test_broker_roles_in_table_and_picture(open_page: OpenPage, large: str) -> None:
    page = open_page(view("network", table="brokers"), base=large)
    page.locator('[data-figure="brokers"]').wait_for()
    table = answer(large, "/v1/network/metrics")["brokerage"][0]
    for title, key in (
        ("组内协调", "coordinator"),
        ("守门", "gatekeeper"),
        ("代表", "representative"),
        ("合计", "total"),
    ):
        assert column(page, "brokers", title) == [str(score[key]) for score in table["scores"]]
    page.locator('[data-figure="brokers"]').get_by_role("button", name="图", exact=True).click()
    settle(page)
    assert str(table["scores"][0]["coordinator"]) in drawn(page, "brokers")
    assert findings(page) == [], "what axe-core calls serious"


def test_lists_are_cut_and_say_so(open_page: OpenPage, large: str) -> None:
    page = open_page("/", base=large)
    assert "显示 20 / 共 47 份" in page.inner_text("main")
    page.get_by_role("button", name="列出全部 47 份").click()
    assert page.locator(".documents li").count() == 47
    for path, said in (
        (view("tasks"), f"显示 100 / 共 {TASKS}"),
        (view("agencies"), "图中显示 25 / 共 140 个"),
        (view("themes"), "图中显示主题 20 / 共 93 个"),
        (view("quality"), "表中显示 60 / 共"),
    ):
        page = open_page(path, base=large)
        assert said in page.inner_text("main")
        assert page.evaluate("document.getElementsByTagName('*').length") < 8_000
    page.locator('[data-figure="open"] .more button').click()
    assert page.locator('[data-figure="open"] tbody tr').count() > 60


def test_all_pairs_of_themes_are_counted(open_page: OpenPage, large: str) -> None:
    total = answer(large, "/v1/queries/theme_pairs?limit=1")["total"]
    assert total > 500, "more than one page of the API"
    page = open_page(view("themes"), base=large)
    assert f"图中显示 15 / 共 {total} 对" in page.inner_text("main")
