"""Clients generated from the OpenAPI document compile under strict rules and get typed answers from a server."""

import importlib.util
import json
import shutil
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

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


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
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


@pytest.fixture(scope="module")
def models(openapi: Path) -> ModuleType:
    """Pydantic models made from the document."""
    pytest.importorskip("datamodel_code_generator", reason="datamodel-code-generator is not installed")
    file = openapi.with_name("models.py")
    options = ["--input", str(openapi), "--input-file-type", "openapi", "--output", str(file)]
    kind = [
        "--output-model-type",
        "pydantic_v2.BaseModel",
        "--target-python-version",
        "3.11",
        "--formatters",
        "builtin",
    ]
    run([sys.executable, "-m", "datamodel_code_generator", *options, *kind], openapi.parent)
    spec = importlib.util.spec_from_file_location("fengong_client_models", file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_python_client(address: str, models: ModuleType) -> None:
    page = models.TaskPage.model_validate_json(fetch(f"{address}/v1/tasks?agency={AGENCY}&role=lead&limit=2"))
    assert len(page.items) == 2
    assert agency(address)["id"] in {body.id for body in page.items[0].lead}
    task = models.TaskAnswer.model_validate_json(fetch(f"{address}/v1/tasks/{page.items[0].id}"))
    assert task.text.strip()
    network = models.NetworkAnswer.model_validate_json(fetch(f"{address}/v1/network"))
    ids = {node.id for node in network.nodes}
    assert network.edges
    assert all({edge.source, edge.target} <= ids for edge in network.edges)
