"""`--strict` refuses to publish while a name waits for a curator."""

import pytest

BODY = "1.推进水文监测。（责任单位：省财政厅、省某某水文服务局）\n2.加强预报。（责任单位：省某某水文服务局）\n"
IGNORED = """- decision: ignore
  name: 省某某水文服务局
  who: 张三
  when: 2031-05-06
  why: 不是机构
  evidence: 公报
"""


@pytest.fixture
def plan_with_unknown(tmp_path):
    file = tmp_path / "方案.txt"
    title = "湖南省人民政府办公厅关于印发《湖南省水文工作重点任务分工方案》的通知\n湘政办发〔2031〕7号\n"
    file.write_text(title + BODY, "utf-8")
    return file


def test_nothing_is_written_while_reviews_are_open(run, plan_with_unknown, tmp_path):
    store = f"embedded:{tmp_path / 'graph.kgl'}"
    refused = run("ingest", plan_with_unknown, "--store", store, "--strict")
    assert refused.code == 1
    assert "有 1 个机构名称待裁定：省某某水文服务局（2 条事实）" in refused.err
    assert "fengong review" in refused.err
    assert not (tmp_path / "graph.kgl").exists()
    assert run("ingest", plan_with_unknown, "--store", store).code == 0


def test_a_decision_opens_the_way(run, plan_with_unknown, tmp_path):
    decisions = tmp_path / "decisions.yaml"
    decisions.write_text(IGNORED, "utf-8")
    store = f"embedded:{tmp_path / 'graph.kgl'}"
    assert run("ingest", plan_with_unknown, "--store", store, "--strict", "--decisions", decisions).code == 0


def test_extract_prints_and_says_what_waits(run, plan_with_unknown, plan):
    result = run("extract", plan_with_unknown, "--format", "jsonl", "--strict")
    assert (result.code, len(result.rows)) == (1, 2)
    assert "省某某水文服务局（2 条事实）" in result.err
    assert run("extract", plan_with_unknown, "--format", "jsonl").code == 0
    assert run("extract", plan, "--format", "jsonl", "--strict").code == 0


def test_an_ignored_name_leaves_both_queues_however_it_is_printed(run, plan_with_unknown, tmp_path):
    decisions, store = tmp_path / "decisions.yaml", f"embedded:{tmp_path / 'graph.kgl'}"
    plan_with_unknown.write_text(
        plan_with_unknown.read_text("utf-8") + "3.建站。（责任单位：湖南省某某水文服务局）\n", "utf-8"
    )
    assert run("ingest", plan_with_unknown, "--store", store).code == 0
    (waiting,) = run("review", plan_with_unknown, "--list", "--format", "jsonl").rows
    (listed,) = run("query", "unregistered_agencies", "--store", store, "--format", "jsonl").rows
    assert (
        (waiting["agency_id"], waiting["facts"]) == (listed["agency_id"], listed["facts"]) == (listed["agency_id"], 3)
    )
    decisions.write_text(IGNORED, "utf-8")
    assert run("ingest", plan_with_unknown, "--store", store, "--decisions", decisions).code == 0
    assert run("review", plan_with_unknown, "--list", "--format", "jsonl", "--decisions", decisions).rows == []
    assert run("query", "unregistered_agencies", "--store", store, "--format", "jsonl").rows == []
    (still,) = run("query", "unregistered_agencies", "ignored=include", "--store", store, "--format", "jsonl").rows
    assert still["facts"] == 3, "ignored is not forgotten"


def test_a_decision_that_matches_nothing_is_reported(run, plan, tmp_path):
    decisions = tmp_path / "decisions.yaml"
    decisions.write_text(IGNORED, "utf-8")
    result = run("review", plan, "--list", "--decisions", decisions)
    assert (result.code, f"{decisions}:1：这条裁定在这些文件中没有用到（ignore）" in result.err) == (0, True), (
        result.err
    )
