"""Clients generated from the OpenAPI document compile under strict rules and get typed answers from a server."""

import json
import os
import shutil
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from dev.served import FENGONG, served
from tests.conftest import ROOT, need

CLIENTS = ROOT / "dev" / "clients"
AGENCY = urllib.parse.quote("省市场监管局")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on the plan the project starts from."""
    graph = tmp_path_factory.mktemp("clients") / "graph.kgl"
    run([FENGONG, "ingest", str(ROOT / "data/plans/hunan-2021.txt"), "--store", f"embedded:{graph}"], graph.parent)
    with served(graph) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def openapi(address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document as the server gives it."""
    file = tmp_path_factory.mktemp("openapi") / "openapi.json"
    file.write_bytes(fetch(f"{address}/openapi.json"))
    return file


def fetch(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=30) as answer:
        found: bytes = answer.read()
        return found


def agency(address: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(fetch(f"{address}/v1/agencies/{AGENCY}"))
    return found


def run(command: list[str], folder: Path, **environment: str) -> str:
    given = {**os.environ, **environment}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, env=given)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.node
def test_the_typescript_client(address: str, openapi: Path, tmp_path: Path) -> None:
    node, tools = shutil.which("node"), CLIENTS / "node_modules"
    need("node", "" if node and tools.is_dir() else "the generator is not installed (make setup-dev)")
    for name in ("calls.ts", "tsconfig.json", "package.json"):
        shutil.copy(CLIENTS / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(tools)
    generator = str(tools / "openapi-typescript" / "bin" / "cli.js")
    run([str(node), generator, str(openapi), "-o", "schema.d.ts"], tmp_path)
    run([str(node), str(tools / "typescript" / "bin" / "tsc"), "-p", ".", "--outDir", "out"], tmp_path)
    found = json.loads(run([str(node), "out/calls.js", address], tmp_path))
    assert found["total"] == json.loads(fetch(f"{address}/v1/tasks?agency={AGENCY}&role=lead"))["total"] > 0
    assert agency(address)["id"] in found["lead"]
    assert "省市场监管局" in found["text"]
    assert found["bodies"] == json.loads(fetch(f"{address}/v1/workload"))["total"]
    assert found["status"] == 404


def test_the_python_client(address: str, openapi: Path, tmp_path: Path) -> None:
    tools = ROOT / ".venv" / "python-client"
    need("client", "" if tools.is_dir() else "the generator is not installed (make setup-dev)")
    shutil.copy(CLIENTS / "python" / "calls.py", tmp_path)
    generator = [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(openapi), "--meta", "none"]
    options = ["--config", str(CLIENTS / "python" / "config.yml"), "--output-path", "fengong_client"]
    run([*generator, *options, "--fail-on-warning"], tmp_path, PYTHONPATH=str(tools))
    run([sys.executable, "-m", "mypy", "--strict", "--cache-dir", "types", "calls.py", "fengong_client"], tmp_path)
    found = json.loads(run([sys.executable, "calls.py", address], tmp_path))
    led = json.loads(fetch(f"{address}/v1/tasks?agency={AGENCY}&role=lead&limit=500"))["items"]
    assert found["led"] == [task["id"] for task in led]
    assert len(led) > 4, "more than a page"
    assert agency(address)["id"] in found["lead"]
    task = json.loads(fetch(f"{address}/v1/tasks/{led[0]['id']}"))
    assert found["text"] == task["text"]
    assert found["verbs"] == [fact["verb"] for fact in task["evidence"]["actors"]]
    for name, path in (("bodies", "workload"), ("collaborators", f"agencies/{AGENCY}/collaborators")):
        items = json.loads(fetch(f"{address}/v1/{path}?limit=500"))["items"]
        assert found[name] == {item["agency_id"]: item["tasks"] for item in items}
    assert found["edges"] == sum(edge["tasks"] for edge in json.loads(fetch(f"{address}/v1/network"))["edges"]) > 0
    assert found["open"] == json.loads(fetch(f"{address}/v1/queries/open_lists"))["total"] > 0
    assert found["file"] == "PK"
    assert (found["status"], found["problem"]) == (404, "urn:fengong:problem:not-found")
