"""What a reader takes away: pictures, tables, the note, the query behind them."""

import csv
import io
import json
import urllib.request
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import OpenPage
from tests.browser.views import MARKET, view

pytestmark = pytest.mark.browser
NAMESPACE = "{http://www.w3.org/2000/svg}"
PICTURES = {
    "network": (view("network"), "省市场监管局"),
    "ranks": (view("network"), "1  省市场监管局"),
    "workload": (view("agencies"), "省市场监管局"),
    "collaborators": (view("agency", id=MARKET), "省发展改革委"),
    "matrix": (view("themes"), "告知承诺制"),
    "dated": (view("deadlines"), "任务数"),
}


def fetched(open_page: OpenPage, path: str, figure: str, button: str) -> Path:
    page = open_page(path)
    with page.expect_download() as waiting:
        page.locator(f'[data-figure="{figure}"]').get_by_role("button", name=button).click()
    assert waiting.value.suggested_filename.startswith("分工-")
    return Path(waiting.value.path())


@pytest.mark.parametrize("figure", PICTURES)
def test_svg_is_valid_xml_with_its_chinese_text(open_page: OpenPage, figure: str) -> None:
    path, text = PICTURES[figure]
    root = ElementTree.parse(fetched(open_page, path, figure, "下载 SVG")).getroot()
    assert root.tag == f"{NAMESPACE}svg"
    texts = ["".join(one.itertext()) for one in root.iter(f"{NAMESPACE}text")]
    assert text in texts
    written = "".join(texts)
    assert "来源：《湖南省2021年深化“放管服”改革优化营商环境重点任务分工方案》" in written
    assert "未点名不等于不承担" in written


def test_png_is_a_picture(open_page: OpenPage) -> None:
    data = fetched(open_page, view("network"), "network", "下载 PNG").read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    assert width > 2000
    assert height > 1000
    assert len(data) > 100_000, "a blank picture is smaller"


def test_csv_opens_in_a_spreadsheet_and_agrees_with_the_api(open_page: OpenPage, address: str) -> None:
    data = fetched(open_page, view("agencies"), "workload", "下载 CSV").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    with urllib.request.urlopen(f"{address}/v1/workload?limit=500", timeout=30) as answer:
        items = json.load(answer)["items"]
    assert [(row["机构"], row["牵头"], row["任务数"]) for row in rows] == [
        (item["name"], str(item["led"]), str(item["tasks"])) for item in items
    ]


def test_the_copy_says_what_it_rests_on(open_page: OpenPage, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_page(view("network", weighting="newman", groups="collapse", cap="30", table="network"))
    page.locator('[data-figure="network"]').get_by_role("button", name="复制图表与说明").click()
    page.get_by_text("已复制").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    for part in (
        "来源：《湖南省2021年",
        "机构群：合为一个",
        "边权：Newman",
        "范围：显示 30 / 共",
        "未点名不等于不承担",
        page.url,
    ):
        assert part in text


def test_the_query_behind_a_view(open_page: OpenPage) -> None:
    page = open_page(view("agencies"))
    page.locator(".behind summary").first.click()
    page.locator(".behind pre").first.wait_for()
    assert "MATCH" in page.locator(".behind pre").first.inner_text()
    assert page.locator(".behind a").first.get_attribute("href") == "/v1/workload"
