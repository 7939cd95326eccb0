"""The start page: what is in the graph, links that lead somewhere, nothing from another host."""

import re
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import serving


@pytest.fixture(scope="module")
def page(client: TestClient) -> str:
    response = client.get("/start")
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return response.text


def test_it_says_what_is_in_the_graph(page: str) -> None:
    assert '<html lang="zh-CN">' in page
    for counted in ("<b>63</b>任务", "<b>42</b>点名的机构", "<b>1</b>文件"):
        assert counted in page
    assert "湖南省人民政府办公厅" in page
    assert "23 项没有牵头方" in page


def test_every_link_leads_to_an_answer(client: TestClient, page: str) -> None:
    links = {unescape(link) for link in re.findall(r"(?:href|src)=\"([^\"]+)\"", page)}
    assert len(links) > 60
    for link in sorted(links):
        assert link.startswith("/"), link
        assert client.get(link).status_code == 200, link
    search = client.get("/v1/search", params={"q": "市场监管"})
    assert search.json()["total"] > 0


def test_it_asks_no_other_host_and_runs_no_inline_script(client: TestClient, page: str) -> None:
    assert "<script" not in page
    assert "style=" not in page
    assert "http://" not in page
    assert "https://" not in page
    css = client.get("/static/start.css").text
    assert "url(" not in css
    assert "@import" not in css


def test_what_the_documents_say_is_escaped(tmp_path: Path) -> None:
    from dev.invent import Invention
    from dev.invented_bodies import agency
    from tests.api.conftest import put

    plan = Invention(7, title="<script>alert(1)</script>")
    plan.task("<img src=x onerror=alert(1)>")
    plan.clause(("lead", agency("x", "<b>局</b>")))
    with serving(put(tmp_path / "graph.kgl", plan.document())) as client:
        html = client.get("/start").text
        assert "<script" not in html
        assert "<img src=x" not in html
        assert "&lt;b&gt;局" in html


def test_a_person_sees_a_page_when_the_graph_is_gone(tmp_path: Path) -> None:
    (tmp_path / "graph.kgl").write_bytes(b"damaged")
    with serving(f"embedded:{tmp_path / 'graph.kgl'}") as client:
        response = client.get("/start")
        assert response.status_code == 503
        assert "图现在读不出来" in response.text
        assert str(tmp_path) not in response.text
