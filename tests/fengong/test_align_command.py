"""`fengong align`: comparisons in the graph; `fengong compare --versions`: two years of one plan."""

import pytest

from tests.graph.align.pair import CITY, PROVINCE


@pytest.fixture
def store(run, tmp_path):
    for name, text in (("city.txt", CITY), ("province.txt", PROVINCE)):
        (tmp_path / name).write_text(text, "utf-8")
    address = f"embedded:{tmp_path / 'graph.kgl'}"
    assert run("ingest", tmp_path / "city.txt", tmp_path / "province.txt", "--store", address).code == 0
    return address


@pytest.fixture
def pair(run, store):
    rows = run("query", "documents", "--store", store).rows
    return tuple(next(row["id"] for row in rows if row["title"].startswith(place)) for place in ("长沙", "湖南"))


def test_a_pair_is_compared_stored_and_found_again(run, store, pair, tmp_path):
    result = run("align", *pair, "--store", store)
    assert result.code == 0, result.err
    (row,) = result.rows
    assert (row["copied"], row["own"], row["dropped"], row["changed"]) == (1, 1, 2, True)
    assert run("align", *pair, "--store", store).rows[0]["changed"] is False
    (aligned,) = run("query", "aligned_tasks", f"child={pair[0]}", "--store", store).rows
    assert aligned["kind"] == "copied"
    assert run("verify", "--store", store).code == 0

    (tmp_path / "city.txt").write_text(CITY.replace("每季度", "每月"), "utf-8")
    again = run("ingest", tmp_path / "city.txt", "--store", store)
    assert f"fengong align {pair[0]} {pair[1]}" in again.err
    assert run("query", "aligned_tasks", f"child={pair[0]}", "--store", store).rows == []
    assert run("verify", "--store", store).code == 0


def test_an_edited_text_beside_the_graph_is_a_change_log(run, store, pair, tmp_path):
    edited = tmp_path / "edited.txt"
    edited.write_text(CITY.replace("每季度", "每月"), "utf-8")
    rows = run("align", edited, pair[0], "--versions", "--store", store).rows
    assert [(row["change"], row["number"], row["old_number"]) for row in rows] == [
        ("沿用", "1", "1"),
        ("改动", "2", "2"),
    ]
    same = run("align", *pair[:1], pair[0], "--versions", "--store", store).rows
    assert {row["change"] for row in same} == {"沿用"}
    assert run("query", "comparisons", "--store", store).rows == [], "nothing is stored"
    assert run("align", pair[0], "--versions", "--store", store).code != 0


def test_parents_are_suggested_by_citation_and_by_text(run, store, pair):
    rows = run("align", "长沙市优化营商环境重点任务分工方案", "--store", store).rows
    assert [(row["basis"], row["parent"]) for row in rows] == [("依据", pair[1]), ("文字相同", pair[1])]
    assert "湖南省进一步优化营商环境" in rows[0]["quote"]


def test_a_decision_is_written_down_applied_and_taken_back(run, store, pair, tmp_path):
    signed = ("--who", "张三", "--why", "导语写明", "--evidence", "根据《湖南省进一步优化营商环境……》")
    decided = run("align", *pair, "--implements", *signed, "--store", store)
    assert decided.code == 0, decided.err
    assert "decision: implements" in (tmp_path / "decisions.yaml").read_text("utf-8")
    (row,) = run("query", "comparisons", "--store", store).rows
    assert row["decided"] is True
    assert run("verify", "--store", store).code == 0

    (tmp_path / "city.txt").write_text(CITY.replace("每季度", "每月"), "utf-8")
    run("ingest", tmp_path / "city.txt", "--store", store)
    assert run("query", "comparisons", "--store", store).rows == []
    suggested = run("query", "suggested_parents", f"document={pair[0]}", "--store", store).rows
    assert "decided" in {row["basis"] for row in suggested}, "a decision outlives the document's new version"
    (renewed,) = run("align", "--store", store).rows
    assert (renewed["child"], renewed["parent"], renewed["changed"]) == (*pair, True)

    back = run("align", *pair, "--not-implements", *signed, "--store", store)
    assert back.code == 0
    assert f"{pair[0]} → {pair[1]}" in back.err
    suggested = run("query", "suggested_parents", f"document={pair[0]}", "--store", store).rows
    assert "decided" not in {row["basis"] for row in suggested}
    assert run("verify", "--store", store).code == 0


def test_an_unsigned_decision_is_refused(run, store, pair, tmp_path):
    result = run("align", *pair, "--implements", "--who", "张三", "--store", store)
    assert result.code == 2
    assert "--why" in result.err
    assert not (tmp_path / "decisions.yaml").exists()


def test_what_is_not_there_or_the_same_is_refused(run, store, pair):
    missing = run("align", pair[0], "湖南省进一步优化营商环境方案", "--store", store)
    assert missing.code == 3
    assert pair[1] in missing.err
    assert run("align", pair[0], pair[0], "--store", store).code == 2


def test_two_versions_tell_what_stayed_and_what_changed(run, tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(PROVINCE, "utf-8")
    new.write_text(
        PROVINCE.replace("省生态环境厅负责", "省林业局负责")
        .replace("3.深入推进", "4.深入推进")
        .replace(
            "2.进一步提升工程建设项目审批效率。全面推行工程建设项目分级分类管理，在确保安全前提下，对社会投资的小型低风险新建、改扩建项目，"
            "由政府部门发布统一的企业开工条件。",
            "2.试行外卖骑手意见箱。每月收集骑手对小区通行的意见。",
        ),
        "utf-8",
    )
    rows = run("compare", new, old, "--versions", "--format", "jsonl").rows
    told = {(row["change"], row.get("number"), row.get("old_number")) for row in rows if "agencies" not in row}
    assert told == {("沿用", "1", "1"), ("沿用", "4", "3"), ("新增", "2", None), ("取消", None, "2")}
    bodies = {(row["change"], tuple(row["agencies"])) for row in rows if "agencies" in row}
    assert ("机构进入", ("湖南省林业局",)) in bodies
    assert ("机构退出", ("湖南省生态环境厅",)) in bodies
    assert {change for change, _ in bodies} == {"机构进入", "机构退出", "新的共同列名", "不再共同列名"}
    table = run("compare", new, old, "--versions", "--format", "table").out
    assert "沿用" in table
    assert run("compare", new, old, "--versions", "--format", "html").code == 2
