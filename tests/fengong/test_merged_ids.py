"""An id that was merged into another goes on resolving: on the command line, over HTTP, to tools, in a dump."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from fastapi.testclient import TestClient
from mcp_types import CallToolRequestParams

from api.app import create_app
from api.mcp.server import Toolbox
from api.settings import ApiSettings

WATER = "430000:water-resources"
PLAN = """湖南省人民政府办公厅关于印发《湖南省水文工作重点任务分工方案》的通知
湘政办发〔2031〕7号
1.推进水文监测。（责任单位：省财政厅、省某某水文服务局）
2.加强预报。（责任单位：省某某水文服务局、省水利厅）
"""
DECISION = """- decision: same
  agency: {old}
  into: 430000:water-resources
  who: 张三
  when: 2031-05-06
  why: 水利厅的牌子
  evidence: 公报
"""


@pytest.fixture
def merged(run, tmp_path):
    """The id merged away, and the address of the graph that was read again after the decision."""
    (tmp_path / "方案.txt").write_text(PLAN, "utf-8")
    store = f"embedded:{tmp_path / 'graph.kgl'}"
    assert run("ingest", tmp_path / "方案.txt", "--store", store).code == 0
    (unknown,) = run("query", "unregistered_agencies", "--store", store, "--format", "jsonl").rows
    (tmp_path / "decisions.yaml").write_text(DECISION.format(old=unknown["agency_id"]), "utf-8")
    assert run("ingest", tmp_path / "方案.txt", "--store", store, "--decisions", tmp_path / "decisions.yaml").code == 0
    return unknown["agency_id"], store


def test_the_command_line_answers_under_the_surviving_id_and_says_so(run, merged):
    old, store = merged
    answer = run("query", "agency_tasks", f"agency={old}", "--store", store, "--format", "jsonl")
    assert answer.rows == run("query", "agency_tasks", f"agency={WATER}", "--store", store, "--format", "jsonl").rows
    assert len(answer.rows) == 2
    assert f"{old} 已并入 {WATER}（湖南省水利厅）" in answer.err
    (actor,) = run("query", "actor", f"agency={WATER}", "--store", store, "--format", "jsonl").rows
    assert actor["merged_ids"] == [old]


def test_http_redirects_with_the_query_string(merged):
    old, store = merged
    with TestClient(create_app(ApiSettings(store=store)), follow_redirects=False) as client:
        moved = client.get(f"/v1/agencies/{old}/tasks?involvement=any&limit=1")
        assert moved.status_code == 301
        assert moved.headers["location"] == f"/v1/agencies/{WATER}/tasks?involvement=any&limit=1"
        assert WATER in moved.json()["detail"]
        followed = client.get(moved.headers["location"])
        assert (followed.status_code, len(followed.json()["items"])) == (200, 1)
        filtered = client.get("/v1/tasks", params={"agency": old, "q": "预报 & 水"})
        assert filtered.status_code == 301
        assert client.get(filtered.headers["location"]).status_code == 200
        assert client.get("/v1/tasks", params={"agency": WATER, "q": "预报 & 水"}).request.url.path == "/v1/tasks"
        beside = client.get(f"/v1/agencies/430000:finance/with/{old}")
        assert beside.headers["location"] == f"/v1/agencies/430000:finance/with/{WATER}"
        assert client.get("/v1/agencies/430000:x-nobody").status_code == 404


def test_tools_answer_under_the_surviving_id_and_say_so(merged):
    old, store = merged
    toolbox = Toolbox(ApiSettings(store=store))
    try:
        call = CallToolRequestParams(name="agency_tasks", arguments={"agency": old})
        with ThreadPoolExecutor(1) as apart:  # the thread of a browser's tests has a loop of its own running
            answer = apart.submit(asyncio.run, toolbox.call_tool(SimpleNamespace(), call)).result().structured_content
    finally:
        toolbox.close()
    assert answer["total"] == 2
    assert f"{old} 已并入 {WATER}" in answer["notes"][0]


def test_a_rebuilt_graph_knows_it_too(run, merged, tmp_path):
    old, store = merged
    assert run("export", "jsonl", "-o", tmp_path / "one.jsonl", "--store", store).code == 0
    again = f"embedded:{tmp_path / 'again.kgl'}"
    assert run("ingest", tmp_path / "one.jsonl", "--store", again).code == 0
    assert run("export", "jsonl", "-o", tmp_path / "two.jsonl", "--store", again).code == 0
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert f"{old} 已并入 {WATER}" in run("query", "actor", f"agency={old}", "--store", again).err
