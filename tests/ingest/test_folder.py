"""A folder at a time: real worker processes, bad files, limits, order, and what a second run finds."""

from pathlib import Path

import pytest

from graph.errors import FengongError
from ingest.extract import extract_source
from ingest.folder import Outcome, extract_folder
from ingest.read.reader import read_file
from ingest.read.source import UnreadableFile
from ingest.worker import ExtractionFailed

TASK = "{number}. 推进第{number}项改革，2024年9月底前完成。（市政务局牵头，市发展改革委、市财政局按职责分工负责）\n"
HEAD = "青川市2024年营商环境重点任务分工方案\n\n一、优化政务服务\n"


def plan(tasks: int) -> str:
    return HEAD + "".join(TASK.format(number=number) for number in range(1, tasks + 1))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Eight good plans of different lengths, the longest first."""
    for number in range(8):
        (tmp_path / f"方案{number}.txt").write_text(plan(40 - 5 * number), encoding="utf-8")
    return tmp_path


def run(folder: Path, **settings: object) -> list[Outcome]:
    return list(extract_folder(sorted(folder.iterdir()), **settings))  # type: ignore[arg-type]


def test_outcomes_come_in_order_and_equal_single_files_whatever_the_number_of_workers(folder: Path) -> None:
    one, three = run(folder, workers=1), run(folder, workers=3)
    assert one == three
    assert [outcome.path.name for outcome in one] == sorted(path.name for path in folder.iterdir())
    for outcome in one:
        assert repr(outcome.document) == repr(extract_source(read_file(outcome.path)))


def test_bad_files_are_reported_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "方案2b.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "方案4b.docx").write_bytes(b"PK\x03\x04 damaged")
    (folder / "方案6b.txt").write_bytes(b"")
    paths = [*sorted(folder.iterdir()), folder / "没有.txt"]
    outcomes = list(extract_folder(paths, workers=2))
    bad = {outcome.path.name: outcome.error for outcome in outcomes if outcome.error}
    assert set(bad) == {"方案2b.txt", "方案4b.docx", "方案6b.txt", "没有.txt"}
    assert all(isinstance(error, UnreadableFile) and error.remedy for error in bad.values())
    assert [outcome.path for outcome in outcomes] == paths
    assert sum(outcome.document is not None for outcome in outcomes) == 8


def test_a_document_beyond_the_time_limit_is_ended_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "方案3b.txt").write_text(plan(75_000), encoding="utf-8")  # 4.8 million characters: many seconds
    outcomes = run(folder, workers=1, timeout_s=4.0)
    (slow,) = [outcome for outcome in outcomes if outcome.error]
    assert slow.path.name == "方案3b.txt"
    assert isinstance(slow.error, ExtractionFailed)
    assert "时限" in slow.error.what
    assert sum(outcome.document is not None for outcome in outcomes) == 8


def test_a_document_beyond_the_memory_limit_is_reported_and_the_rest_goes_on(folder: Path) -> None:
    pytest.importorskip("resource", reason="the system has no memory limits for processes")
    (folder / "方案3b.txt").write_text(plan(75_000), encoding="utf-8")
    outcomes = run(folder, workers=1, memory_mb=200)
    (large,) = [outcome for outcome in outcomes if outcome.error]
    assert large.path.name == "方案3b.txt"
    assert "内存" in str(large.error)


def test_second_run_takes_unchanged_files_from_the_cache_and_reads_changed_ones(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    state = tmp_path_factory.mktemp("state")
    first = run(folder, workers=2, state_dir=state)
    changed = folder / "方案5.txt"
    changed.write_text(plan(3), encoding="utf-8")
    (folder / "方案7.txt").rename(folder / "改名.txt")
    second = run(folder, workers=2, state_dir=state)
    assert not any(outcome.cached for outcome in first)
    assert [outcome.path for outcome in second if not outcome.cached] == [changed]
    for outcome in second:
        assert repr(outcome.document) == repr(extract_source(read_file(outcome.path)))


def test_decisions_of_a_curator_make_the_cache_stale(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    state, decisions = tmp_path_factory.mktemp("state"), tmp_path_factory.mktemp("decisions") / "decisions.yaml"
    paths = sorted(folder.iterdir())[-1:]
    list(extract_folder(paths, workers=1, state_dir=state))
    decisions.write_text("# 暂无裁定\n", encoding="utf-8")
    (outcome,) = extract_folder(paths, workers=1, state_dir=state, decisions=decisions)
    assert not outcome.cached


def test_faulty_decisions_stop_the_run_with_their_own_error(folder: Path, tmp_path: Path) -> None:
    decisions = tmp_path / "decisions.yaml"
    decisions.write_text("- decision: alias\n  name: 市政务局\n", encoding="utf-8")
    with pytest.raises(FengongError) as caught:
        list(extract_folder([folder / "方案0.txt"], workers=1, decisions=decisions))
    assert "decisions.yaml" in caught.value.where


def test_damaged_cache_is_read_past_and_mended(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    state = tmp_path_factory.mktemp("state")
    first = run(folder, workers=1, state_dir=state)
    for entry in state.rglob("*.json"):
        entry.write_bytes(entry.read_bytes()[:100])
    assert run(folder, workers=1, state_dir=state) == first
    assert all(outcome.cached for outcome in run(folder, workers=1, state_dir=state))


def test_progress_counts_every_file_once(folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    for _ in extract_folder(sorted(folder.iterdir()), workers=2, on_progress=lambda *counts: seen.append(counts)):
        pass
    assert seen == [(number, 8) for number in range(1, 9)]


def test_stopping_early_leaves_no_worker_behind(folder: Path) -> None:
    import multiprocessing

    outcomes = extract_folder(sorted(folder.iterdir()), workers=2)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()
