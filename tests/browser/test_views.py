"""Each view on the real plan: what it shows is what the API says, without an error, from this host alone."""

import json
import re
import urllib.request
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, settle
from tests.browser.views import MARKET, REFORM, VIEWS, view

pytestmark = pytest.mark.browser


def answer(address: str, path: str) -> dict:
    with urllib.request.urlopen(address + quote(path, safe="/?&=%:|"), timeout=60) as found:
        return json.load(found)


def column(page: Page, figure: str, title: str) -> list[str]:
    """The cells of one column of a figure's table."""
    return page.locator(f'[data-figure="{figure}"] tbody [data-title="{title}"]').all_inner_texts()


def drawn(page: Page, figure: str) -> list[str]:
    """Every text in a figure's picture."""
    return page.locator(f'[data-figure="{figure}"] .chart svg text').all_text_contents()


@pytest.mark.parametrize("name", VIEWS)
def test_it_opens_without_complaint(open_page: OpenPage, name: str) -> None:
    page = open_page(VIEWS[name])
    assert page.locator("main h1").count() == 1
    assert page.locator(".state.failed, .notice").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def test_overview_counts(open_page: OpenPage, address: str) -> None:
    page = open_page("/")
    counts = answer(address, "/v1/queries/overview")["items"][0]
    shown = dict(
        re.match(r"(\d+)\s*(.+)", text, re.S).groups()[::-1] for text in page.locator(".counts li").all_inner_texts()
    )
    assert shown == {
        "文件": str(counts["documents"]),
        "任务": str(counts["tasks"]),
        "点名的机构": str(counts["agencies"]),
        "改革主题": str(counts["themes"]),
        "有日期的任务": str(counts["dated"]),
        "待核对的名称": str(counts["unregistered"]),
    }
    assert f"责任分句 {answer(address, '/v1/queries/coverage')['items'][0]['clauses']} 条" in page.inner_text("main")


@pytest.mark.parametrize("groups", ["exclude", "expand"])
def test_workload_in_table_and_picture(open_page: OpenPage, address: str, groups: str) -> None:
    items = answer(address, f"/v1/workload?limit=500&groups={groups}")["items"]
    page = open_page(view("agencies", table="workload", groups=groups))
    for title, key in (("牵头", "led"), ("负责", "responsible"), ("任务数", "tasks"), ("有时限", "with_deadline")):
        assert column(page, "workload", title) == [str(item[key]) for item in items]
    page.get_by_role("button", name="图", exact=True).click()
    settle(page)
    first = items[:25]
    parts = [str(item[key]) for key in ("led", "responsible", "supporting", "guiding") for item in first if item[key]]
    shown = drawn(page, "workload")
    axis = {text for text in shown if text.isdigit()}
    assert axis >= set(parts)
    for number in set(parts):
        assert shown.count(number) >= parts.count(number)
    assert all({item["short_name"], item["name"]} & set(shown) for item in first)


def test_network_in_table_and_picture(open_page: OpenPage, address: str) -> None:
    metrics = answer(address, "/v1/network/metrics")
    page = open_page(view("network"))
    assert f"显示 {len(metrics['bodies'])} / 共 {len(metrics['bodies'])} 个机构" in page.inner_text("main")
    names = drawn(page, "network")
    assert len([text for text in names if not text.startswith("社群")]) == len(metrics["bodies"])
    assert "长沙市人民政府" in names, "bodies with one short name are told apart"
    assert len([text for text in names if text.startswith("社群")]) == metrics["communities"]["count"]
    lines = page.locator('[data-figure="network"] .chart svg path[fill="none"][stroke]').count()
    assert lines == len(metrics["ties"])
    page.goto(address + view("network", table="network"))
    settle(page)
    assert column(page, "network", "共同任务") == [str(tie["tasks"]) for tie in metrics["ties"]]
    expected = [f"{tie['expected']:.2f}" for tie in metrics["ties"]]
    assert [float(text) for text in column(page, "network", "预期")] == pytest.approx(
        [float(one) for one in expected], abs=0.011
    )


def test_ranks_carry_range_and_influential_task(open_page: OpenPage, address: str) -> None:
    metrics = answer(address, "/v1/network/metrics")
    ranking = next(one for one in metrics["rankings"] if one["measure"] == "betweenness")
    page = open_page(view("network", measure="betweenness", table="ranks"))
    assert column(page, "ranks", "最差") == [str(score["rank_worst"]) for score in ranking["scores"]]
    tasks = [score["influential_task"] for score in ranking["scores"]]
    assert column(page, "ranks", "影响最大的任务") == [task.partition(".")[2] if task else "—" for task in tasks]
    for one in metrics["withheld"]:
        assert one["zh"] in page.inner_text("main")
    assert "方法卡片：中介中心性（加权）" in page.locator(".method summary").all_inner_texts()


def test_the_whole_network_says_how_mixed_it_is(open_page: OpenPage, address: str) -> None:
    metrics = answer(address, "/v1/network/metrics")
    assert [one["attribute"] for one in metrics["mixing"]] == ["kind"], "ties across levels come from one task alone"
    page = open_page(view("network"))
    said = page.locator(".mixing").all_inner_texts()
    assert len(said) == 1
    for key in ("internal", "external"):
        assert f"{metrics['mixing'][0][key]} 条" in said[0]
    assert f"同配系数 {metrics['mixing'][0]['assortativity']:.3f}" in said[0]


def test_the_cap_says_what_is_left_out(open_page: OpenPage) -> None:
    page = open_page(view("network", cap="30"))
    assert "显示 30 / 共 42 个机构" in page.inner_text("main")


def test_a_tie_shows_its_sentences(open_page: OpenPage, address: str) -> None:
    page = open_page(VIEWS["network-tie"])
    shared = answer(address, f"/v1/agencies/{REFORM}/with/{MARKET}?limit=500")["items"]
    assert page.locator(".picked blockquote").count() == len(shared)
    for task, clause in zip(shared, page.locator(".picked blockquote").all(), strict=True):
        assert {one["quote"] for one in (*task["roles"], *task["other_roles"])} == set(
            clause.locator("mark").all_text_contents()
        )


def test_a_task_is_its_paragraph_with_every_fact(open_page: OpenPage, address: str) -> None:
    for number in (3, 13, 28, 41):
        task = answer(address, "/v1/tasks?limit=100")["items"][number - 1]
        task = answer(address, f"/v1/tasks/{task['id']}")
        page = open_page(view("task", id=task["id"]))
        assert page.locator(".original").text_content() == task["text"]
        evidence = task["evidence"]
        facts = [one for kind in evidence if kind != "clauses" for one in evidence[kind]]
        assert sorted(column(page, "facts", "原文摘录")) == sorted(f"{one['quote']}" for one in facts)
        marked = "".join(page.locator(".original mark").all_text_contents())
        assert all(one["quote"] in task["text"] for one in facts)
        covered = {at for one in facts for at in range(one["start"], one["end"])}
        assert len(marked) == len(covered)


def test_pointing_at_a_fact_tells_the_rule(open_page: OpenPage) -> None:
    page = open_page(view("task", id="430000-2021-1458c594.3"))
    page.locator(".original mark.lead").first.hover()
    told = page.locator(".told").inner_text()
    assert "牵头" in told
    assert "R01" in told
    page.locator(".original mark.responsible").last.focus()
    assert "R02" in page.locator(".told").inner_text()


def test_matrix_agrees_with_the_themes(open_page: OpenPage, address: str) -> None:
    page = open_page(view("themes", rows="10", table="matrix"))
    themes = answer(address, "/v1/themes?limit=10")["items"]
    counts = [
        str(body["tasks"])
        for theme in themes
        for body in answer(address, f"/v1/themes/{theme['id']}/agencies?limit=500")["items"]
    ]
    assert column(page, "matrix", "任务数") == counts
    pairs = answer(address, "/v1/queries/theme_pairs?limit=15")["items"]
    assert all(f"{pair['theme']} × {pair['other']}"[:12] in " ".join(drawn(page, "pairs")) for pair in pairs)


@pytest.mark.parametrize("way", ["picture", "keyboard"])
def test_a_pair_of_themes_shows_what_both_have(open_page: OpenPage, address: str, way: str) -> None:
    pair = answer(address, "/v1/queries/theme_pairs?limit=1")["items"][0]
    tasks = answer(address, f"/v1/tasks?theme={pair['theme_id']}&limit=500")["items"]
    both = [task for task in tasks if pair["other_id"] in {theme["id"] for theme in task["themes"]}]
    assert len(both) == pair["tasks"]
    page = open_page(view("themes", **({"table": "pairs"} if way == "keyboard" else {})))
    if way == "picture":
        page.locator('[data-figure="pairs"] .chart svg path[fill]:not([fill="none"])').nth(
            2
        ).scroll_into_view_if_needed()
        label = page.locator('[data-figure="pairs"] .chart svg text', has_text=pair["theme"]).first.bounding_box()
        assert label is not None
        page.mouse.click(label["x"] + label["width"] + 40, label["y"] + label["height"] / 2)
    else:
        page.locator('[data-figure="pairs"] tbody button').first.focus()
        page.keyboard.press("Enter")
    page.locator('[data-figure="both"] tbody tr').first.wait_for()
    settle(page)
    assert column(page, "both", "编号") == [task["number"] for task in both]
    assert "both=" in page.url
    page.reload()
    page.locator('[data-figure="both"] tbody tr').first.wait_for()
    page.go_back()
    settle(page)
    assert page.locator('[data-figure="both"]').count() == 0


def test_deadlines_stand_apart_and_are_never_overdue(open_page: OpenPage, address: str) -> None:
    items = answer(address, "/v1/deadlines?limit=500")["items"]
    page = open_page(view("deadlines", as_of="2021-10-01", table="dated"))
    own = [item for item in items if item["owner"] == "task" and item["date"]]
    assert column(page, "dated", "日期") == [item["date"] for item in own]
    states = ["期限已过，完成情况原文未载" if item["date"] < "2021-10-01" else "期限未到" for item in own]
    assert column(page, "dated", "截至日期时") == states
    assert column(page, "other", "日期") == [item["date"] for item in items if item["owner"] == "other"]
    assert column(page, "recurring", "说法") == [item["name"] for item in items if item["kind"] == "recurring"]
    assert "逾期" not in page.inner_text("body")


def test_quality_shows_corrections(open_page: OpenPage, address: str) -> None:
    page = open_page(view("quality"))
    items = answer(address, "/v1/queries/corrections")["items"]
    assert column(page, "corrections", "读作") == [item["reading"] for item in items]
    assert column(page, "unregistered", "名称") == [
        item["name"] for item in answer(address, "/v1/queries/unregistered_agencies")["items"]
    ]


def test_english_at_one_click(open_page: OpenPage) -> None:
    page = open_page(view("agencies"))
    page.get_by_role("link", name="English").click()
    settle(page)
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("h1").inner_text() == "Bodies"
    page.get_by_role("link", name="Tasks", exact=True).click()
    settle(page)
    assert "lang=en" in page.url
    assert page.locator("h1").inner_text() == "Tasks"
