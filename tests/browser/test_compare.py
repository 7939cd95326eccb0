"""Two plans side by side: the kinds, the marked text, and the filter in the address, as the API has them."""

import json
import urllib.request
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.browser.conftest import OpenPage, ingest, serving, settle
from tests.browser.views import view

pytestmark = pytest.mark.browser
OLD = """甲省人民政府办公厅关于印发甲省2021年优化服务重点任务分工方案的通知
一、优化服务
1.推进企业开办全程网上办理,实现营业执照、公章刻制、发票申领、社保登记一网通办。(省市场监管局牵头,省公安厅、省税务局配合)
2.完善公平竞争审查制度,清理妨碍统一市场的规定。(省市场监管局负责)
"""
NEW = """甲省人民政府办公厅关于印发甲省2022年优化服务重点任务分工方案的通知
一、优化服务
1.推进企业开办全程网上办理,实现营业执照、公章刻制、发票申领、社保登记一网通办。(省市场监管局牵头,省公安厅、省税务局配合)
2.建立重大项目用电用水绿色通道,缩短接入时间。(省能源局负责)
"""


def test_what_was_copied_is_own_or_was_dropped(open_page: OpenPage, tmp_path: Path) -> None:
    store = tmp_path / "graph.kgl"
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    ingest(store, tmp_path / "old.txt", tmp_path / "new.txt")
    with serving(store) as address:
        with urllib.request.urlopen(f"{address}/v1/documents", timeout=30) as answer:
            documents = {item["title"]: item["id"] for item in json.load(answer)["items"]}
        new = next(identity for title, identity in documents.items() if "2022" in title)
        old = next(identity for title, identity in documents.items() if "2021" in title)
        with urllib.request.urlopen(f"{address}/v1/documents/{new}/compare/{old}", timeout=60) as answer:
            comparison = json.load(answer)
        page = open_page(view("compare", a=new, b=old), base=address)
        assert page.locator(".pair:not(.heads)").count() == len(comparison["rows"])
        assert comparison["summary"]["copied"] == 1
        first = page.locator(".pair:not(.heads)").first
        assert "照搬" in first.inner_text()
        for side in ("child", "parent"):
            pieces = [piece["text"] for piece in comparison["rows"][0][side]["pieces"] if piece["matched"]]
            bodies = first.locator(".body").nth(0 if side == "child" else 1)
            assert bodies.locator("mark").all_text_contents() == pieces
        page.get_by_role("button", name="未承接").click()
        settle(page)
        assert "kind=dropped" in page.url
        assert page.locator(".pair:not(.heads)").count() == comparison["summary"]["dropped"]
        assert "公平竞争审查" in page.locator(".pair:not(.heads)").first.inner_text()
        page.go_back()
        settle(page)
        assert page.locator(".pair:not(.heads)").count() == len(comparison["rows"])


def test_paper_holds_every_row(open_page: OpenPage, address: str, tmp_path: Path) -> None:
    with urllib.request.urlopen(f"{address}/v1/documents", timeout=30) as answer:
        plan = json.load(answer)["items"][0]["id"]
    with urllib.request.urlopen(f"{address}/v1/documents/{plan}/compare/{plan}", timeout=60) as answer:
        rows = json.load(answer)["rows"]
    page = open_page(view("compare", a=plan, b=plan))
    on_screen = page.locator(".pair:not(.heads)").count()
    assert on_screen < len(rows)
    page.pdf(path=tmp_path / "paper.pdf")
    with pdfium.PdfDocument(tmp_path / "paper.pdf") as paper:
        printed = "".join("".join(leaf.get_textpage().get_text_range().split()) for leaf in paper)
    begun = ["".join(row["child"]["pieces"][0]["text"].split())[:8] for row in rows]
    assert [text for text in begun if text not in printed] == []
    assert page.locator(".pair:not(.heads)").count() == on_screen
