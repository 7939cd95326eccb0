"""Run the command line in this process, as a shell would, without a terminal."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fengong.cli import main

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "data" / "plans" / "hunan-2021.txt"


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """`run("extract", path)` gives exit code and both outputs; no settings of this machine reach it."""
    monkeypatch.chdir(tmp_path)
    for name in list(__import__("os").environ):
        if name.startswith("FENGONG_") and name != "FENGONG_REQUIRE":
            monkeypatch.delenv(name)

    def call(*arguments: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["fengong", *map(str, arguments)])
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Result(int(stop.value.code or 0), out.decode(), err.decode())

    return call


@pytest.fixture(scope="session")
def plan() -> Path:
    return PLAN


@pytest.fixture
def loaded(run: Run, plan: Path, tmp_path: Path) -> str:
    """The address of an embedded graph that holds the real plan."""
    store = f"embedded:{tmp_path / 'graph.kgl'}"
    result = run("ingest", plan, "--store", store)
    assert result.code == 0, result.err
    return store
