"""The hand-made pairs: precision and recall of copied and narrowed, read by the project's own reader."""

import csv
import os
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from graph.align.pairs.aligner import align
from graph.records import Document, Task

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("FENGONG_SHARED", ROOT.parent / "shared"))
PAIRS = sorted(path.stem for path in (Path(__file__).parent / "gold").glob("*.tsv"))
COPIED = {"copied", "narrowed"}
TAKEN = {"copied", "narrowed", "extended"}

pytestmark = pytest.mark.skipif(
    not (SHARED / "corpus" / "plans").is_dir(), reason=f"the shared corpus is not at {SHARED}"
)


@cache
def read(name: str) -> Document:
    from ingest.extract import extract_text

    folders = [SHARED / "corpus" / "plans", SHARED / "corpus" / "not_plans", ROOT / "data" / "plans"]
    [path] = [path for folder in folders for path in folder.glob(f"{name}*.txt")]
    text = path.read_text(encoding="utf-8")
    return extract_text(text, source=path.name, sha256=sha256(text.encode()).hexdigest())


def place(document: Document, offset: int) -> Task | int:
    """The unit that stands there, or the bare offset where none was read: then the row counts as missed."""
    return next((task for task in document.tasks if task.start <= offset < task.end), offset)


def gold(pair: str) -> dict[tuple[Task | int, Task | int], str]:
    child, parent = map(read, pair.split("__"))
    with (Path(__file__).parent / "gold" / f"{pair}.tsv").open(encoding="utf-8", newline="") as lines:
        return {
            (place(child, int(row["child_at"])), place(parent, int(row["parent_at"]))): row["first"]
            for row in csv.DictReader(lines, delimiter="\t")
            if row["first"] != "-"
        }


def found(pair: str) -> dict[tuple[Task | int, Task | int], str]:
    return {(one.child, one.parent): one.kind for one in align(*map(read, pair.split("__"))).pairs}


def rates(kinds: set[str]) -> tuple[float, float]:
    both = right = wanted = 0
    for pair in PAIRS:
        by_hand = {key for key, kind in gold(pair).items() if kind in kinds}
        computed = {key for key, kind in found(pair).items() if kind in kinds}
        both += len(by_hand & computed)
        right += len(computed)
        wanted += len(by_hand)
    return both / right, both / wanted


def test_copied_and_narrowed_reach_the_aim():
    precision, recall = rates(COPIED)
    assert precision >= 0.9
    assert recall >= 0.85


def test_where_text_was_taken_hardly_anything_is_missed_or_invented():
    precision, recall = rates(TAKEN)
    assert precision >= 0.93
    assert recall >= 0.95


def test_task_five_of_the_hunan_plan_comes_from_the_first_item_above():
    document = read("hunan-2021")
    [pair] = [
        one for one in align(document, read("dev_guoban24")).pairs if one.child.number == "5" and one.kind != "related"
    ]
    assert (pair.parent.number, pair.kind) == ("（一）", "narrowed")
    assert all(
        span.child.quote == document.text[span.child.start : span.child.end] and span.child.quote in pair.child.quote
        for span in pair.spans
    )


@pytest.mark.parametrize("name", ["hunan-2021", "dev_guoban24", "rhine_196", "rhine_261"])
def test_a_real_document_against_itself_is_copied_whole(name):
    document = read(name)
    alignment = align(document, document)
    assert [(pair.child.id, pair.parent.id) for pair in alignment.pairs] == [
        (task.id, task.id) for task in document.tasks
    ]
    assert {(pair.kind, pair.share) for pair in alignment.pairs} == {("copied", 1.0)}


@pytest.mark.parametrize(("child", "parent"), [("hunan-2021", "zhouynf_034"), ("rhine_058", "zhouynf_015")])
def test_real_documents_on_other_subjects_share_almost_nothing(child, parent):
    pairs = align(read(child), read(parent)).pairs
    assert len(pairs) <= 1
    assert {pair.kind for pair in pairs} <= {"related"}
