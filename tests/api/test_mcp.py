"""The MCP door, through the real client, over both transports, as a process of its own."""

import asyncio
import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from mcp import Client, StdioServerParameters

from graph.questions.library import Library

FENGONG = str(Path(sys.executable).with_name("fengong"))
PLAN = Path(__file__).parents[2] / "data" / "plans" / "hunan-2021.txt"


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> str:
    uri = f"embedded:{tmp_path_factory.mktemp('mcp') / 'graph.kgl'}"
    subprocess.run([FENGONG, "ingest", str(PLAN), "--store", uri], check=True, capture_output=True)
    return uri


async def ask(server, *calls):
    async with Client(server) as client:
        tools = (await client.list_tools()).tools
        return tools, [await client.call_tool(name, arguments) for name, arguments in calls]


def stdio(store: str, *calls):
    server = StdioServerParameters(command=FENGONG, args=["mcp", "--store", store])
    return asyncio.run(asyncio.wait_for(ask(server, *calls), 60))


def test_every_question_is_a_read_only_tool_with_typed_arguments(store):
    tools, _ = stdio(store)
    assert [tool.name for tool in tools] == [*Library.load(), "compare_documents", "compare_versions"]
    for tool in tools[:-2]:
        question = Library.load()[tool.name]
        assert tool.annotations.read_only_hint is True
        assert set(tool.input_schema["properties"]) == {p.name for p in question.parameters} | {"limit", "offset"}
        assert tool.input_schema["required"] == [p.name for p in question.parameters if p.required]
        assert question.title["zh"] in tool.title


def test_answers_carry_evidence_caps_and_the_revision(store):
    names = {"agency": "省市场监管局", "other": "省发展改革委"}
    _, (shared, capped, rest) = stdio(
        store, ("shared_tasks", names), ("workload", {"limit": 3}), ("workload", {"limit": 3, "offset": 3})
    )
    answer = shared.structured_content
    assert json.loads(shared.content[0].text) == answer
    assert answer["total"] == len(answer["rows"]) == 8
    text = PLAN.read_text("utf-8")
    roles = [role for row in answer["rows"] for role in row["roles"] + row["other_roles"]]
    assert all(text[role["span_start"] : role["span_end"]] == role["quote"] for role in roles)
    assert [len(part.structured_content["rows"]) for part in (capped, rest)] == [3, 3]
    assert capped.structured_content["total"] == 42
    assert capped.structured_content["rows"] != rest.structured_content["rows"]


def test_two_documents_side_by_side(store):
    _, (listed,) = stdio(store, ("documents", {}))
    [plan] = listed.structured_content["rows"]
    document = {"child": plan["id"], "parent": plan["title"]}
    version = {"newer": plan["id"], "older": plan["id"]}
    tools, (compared, changed, missing, unknown) = stdio(
        store,
        ("compare_documents", document | {"limit": 2, "offset": 1}),
        ("compare_versions", version),
        ("compare_versions", {"newer": plan["id"]}),
        ("compare_documents", document | {"kind": "own"}),
    )
    assert tools[-1].input_schema["required"] == ["newer", "older"]
    assert [row["child"]["number"] for row in compared.structured_content["rows"]] == ["2", "3"]
    assert {row["kind"] for row in compared.structured_content["rows"]} == {"copied"}
    assert compared.structured_content["total"] == compared.structured_content["summary"]["copied"] == plan["tasks"]
    answer = changed.structured_content
    assert (answer["same_issuer"], answer["summary"]["kept"], answer["total"]) == (True, plan["tasks"], plan["tasks"])
    assert len(answer["tasks"]) == 50
    assert missing.is_error
    assert "older" in missing.content[0].text
    assert unknown.is_error
    assert "kind" in unknown.content[0].text


def test_a_wrong_call_says_what_to_do_and_the_server_goes_on(store):
    _, (unknown, wrong, huge, good) = stdio(
        store,
        ("collaborators", {"agency": "省市场监督局"}),
        ("workload", {"groups": "perhaps"}),
        ("workload", {"limit": 10_000}),
        ("overview", {}),
    )
    assert unknown.is_error
    assert "near" in unknown.content[0].text or "市场" in unknown.content[0].text
    assert wrong.is_error
    assert "groups" in wrong.content[0].text
    assert huge.is_error
    assert not good.is_error


def test_the_same_answers_over_http(store):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [FENGONG, "mcp", "--http", "--port", str(port), "--store", store], stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(300):
            try:
                httpx.get(f"http://127.0.0.1:{port}/", timeout=1)
                break
            except httpx.TransportError:
                time.sleep(0.1)
        url = f"http://127.0.0.1:{port}/mcp"
        _, (answer,) = asyncio.run(asyncio.wait_for(ask(url, ("workload", {"limit": 5})), 60))
        _, (expected,) = stdio(store, ("workload", {"limit": 5}))
        assert answer.structured_content == expected.structured_content
    finally:
        server.terminate()
        server.wait(10)
