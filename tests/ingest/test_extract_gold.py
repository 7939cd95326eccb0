"""Hand-made answers that are kept outside the repository, where they are at hand: exact for the Hunan plan."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from graph.records import Document, Task
from ingest.extract import extract_text

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("FENGONG_SHARED", ROOT.parent / "shared"))
GOLD = SHARED / "domain" / "gold"
NEEDS_GOLD = pytest.mark.skipif(not GOLD.is_dir(), reason=f"no hand-made answers at {GOLD} (FENGONG_SHARED)")


def extracted(path: Path) -> Document:
    return extract_text(path.read_text("utf-8"), source=path.name, sha256="0" * 64)


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines() if line]


def actors(task: Task) -> set[tuple[str, str]]:
    return {(plain(one.name), one.role) for one in task.assignments}


def plain(name: str) -> str:
    return re.sub("[（）、]", "", name)


@NEEDS_GOLD
def test_hunan_plan_is_read_exactly() -> None:
    tasks = extracted(ROOT / "data" / "plans" / "hunan-2021.txt").tasks
    gold = rows("hunan-2021.jsonl")
    assert len(tasks) == len(gold) == 63
    for task, row in zip(tasks, gold, strict=True):
        wanted = {(plain(one["name"]), one["role"]) for one in row["actors"]}
        assert actors(task) == wanted, task.number
        assert task.open_list == row["open_list"], task.number
        assert [(one.kind, one.date) for one in task.deadlines] == [(d["kind"], d["date"]) for d in row["deadlines"]]
        numbers = [(one.value, one.unit) for one in task.targets if one.value is not None]
        assert numbers == [(float(t["value"]), t["unit"]) for t in row["targets"]], task.number
    assert sum(not any(one.role == "lead" for one in task.assignments) for task in tasks) == 23
    assert sum(len(task.assignments) for task in tasks) == 300
    assert sum(task.open_list for task in tasks) == 21


@NEEDS_GOLD
@pytest.mark.parametrize(("name", "first"), [("guoban24", 20), ("real278", 30)])
def test_development_answers(name: str, first: int) -> None:
    tasks = extracted(SHARED / "corpus" / "plans" / f"dev_{name}.txt").tasks[:first]
    for task, row in zip(tasks, rows(f"{name}.jsonl"), strict=True):
        assert actors(task) == {(plain(one["name"]), one["role"]) for one in row["actors"]}, row["starts_with"]


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason=f"no corpus at {SHARED} (FENGONG_SHARED)")
def test_real_documents_quote_themselves() -> None:
    """A few real plans: read, every fact at its place, hardly anything unexplained."""
    paths = sorted((SHARED / "corpus" / "plans").glob("*.txt"))[::9]
    for path in paths:
        document = extracted(path)
        for task in document.tasks:
            for fact in (task, *task.assignments, *task.deadlines, *task.targets, *task.clauses, *task.mentions):
                assert document.text[fact.start : fact.end] == fact.quote, path.name
