"""`fengong read` and `fengong extract`: what a shell script would rely on."""

import json
import os

import pytest

from dev.made_files import PdfPage, make_pdf

COVERAGE = "coverage tasks=63 clauses=63/63 unexplained=0"


def test_read_prints_exactly_the_indexed_text(run, plan):
    result = run("read", plan)
    assert result.code == 0
    assert result.err == ""
    assert result.out == plan.read_text("utf-8").replace("\r\n", "\n")


def test_extract_prints_a_line_a_unit_whose_mentions_index_what_read_prints(run, plan):
    text = run("read", plan).out
    result = run("extract", plan, "--format", "jsonl")
    assert result.code == 0
    assert len(result.rows) == 63
    assert result.err.splitlines()[-1].startswith(COVERAGE)
    facts = [
        fact
        for unit in result.rows
        for kind in ("actors", "deadlines", "targets", "themes", "mentions", "references")
        for fact in unit[kind]
    ]
    assert len(facts) > 400
    assert all(fact["mention"] == text[fact["start"] : fact["end"]] for fact in facts)
    assert all(unit["text"] == text[unit["start"] : unit["end"]] for unit in result.rows)


def test_extract_twice_gives_the_same_bytes(run, plan):
    assert run("extract", plan).out == run("extract", plan).out


def test_national_encoding_gives_the_same_facts(run, plan, tmp_path):
    other = tmp_path / plan.name
    other.write_bytes(plan.read_text("utf-8").encode("gb18030"))
    assert run("extract", other).out == run("extract", plan).out


def test_a_text_that_is_no_plan_gives_nothing_and_says_why(run, tmp_path):
    file = tmp_path / "note.txt"
    file.write_text("关于放假的通知\n各科室：\n国庆节放假七天，请做好值班安排。\n", "utf-8")
    result = run("extract", file)
    assert (result.code, result.out) == (0, "")
    assert "note.txt：不是任务分工文件" in result.err
    assert result.err.splitlines()[-1] == "coverage tasks=0 clauses=0/0 unexplained=0 unregistered=0"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "文件是空的"),
        ("binary.txt", bytes(range(256)) * 40, "不是文本"),
        ("huge.txt", "办公厅牵头。\n".encode() * 3_000_000, "上限"),
    ],
)
def test_an_unreadable_file_is_named_with_reason_and_remedy(run, tmp_path, name, content, said):
    file = tmp_path / name
    file.write_bytes(content)
    result = run("extract", file)
    assert result.code == 1
    assert result.out == ""
    error = result.err.splitlines()[0]
    assert name in error
    assert said in error
    assert error.endswith(")"), "the remedy stands in brackets"


def test_one_bad_file_among_good_ones_stops_nothing(run, plan, tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "b.txt").write_bytes(os.urandom(4000))
    for name in ("a.txt", "c.txt"):
        (folder / name).write_bytes(plan.read_bytes())
    result = run("extract", folder)
    assert result.code == 1
    assert [row["document"]["source"] for row in result.rows] == ["a.txt"] * 63 + ["c.txt"] * 63
    assert "b.txt" in result.err


def test_report_lists_what_was_not_understood(run, tmp_path):
    file = tmp_path / "plan.txt"
    file.write_text(
        "某市2024年重点任务分工方案\n1.推进一件事一次办。(市发展改革委牵头,市财政局配合)\n"
        "2.推进跨省通办。(市公安局负责)\n",
        "utf-8",
    )
    result = run("extract", file, "--report", tmp_path / "r.json")
    assert result.code == 0, result.err
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert report["total"]["tasks"] == 2
    assert report["files"][0]["file"] == "plan.txt"
    run("extract", file, "--report", tmp_path / "r.html")
    assert "覆盖率报告" in (tmp_path / "r.html").read_text("utf-8")


def test_report_says_where_pieces_stand_and_in_which_file_rare_names_do(run, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    clause = "（市发展改革委牵头，市财政局配合）"
    (folder / "甲.txt").write_text(f"某市2024年重点任务分工方案\n1.推进改革。{clause}\n2.推进通办。{clause}\n", "utf-8")
    (folder / "乙.txt").write_text(
        f"某市2025年重点任务分工方案\n1.推进改革。（市公安局牵头）\n2.通办。{clause}\n", "utf-8"
    )
    (folder / "丙.txt").write_text("某市关于春节放假安排的通知\n各单位：\n春节放假八天。\n", "utf-8")
    (folder / "丁.pdf").write_bytes(b"%PDF-1.4 x")
    text = [("1.清理证明。（市司法局负责）", 80.0, 700.0), ("2.公布清单。（市司法局负责）", 80.0, 660.0)]
    (folder / "戊.pdf").write_bytes(make_pdf([PdfPage(text), PdfPage(picture=True)]))
    result = run("extract", folder, "--report", tmp_path / "r.json")
    assert "戊.pdf：第2页没有文字层" in result.err
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert report["names_seen_once"] == {"市公安局": "乙.txt"}
    assert report["total"]["files"] == 5
    assert [file["file"] for file in report["files"] if file.get("notes")] == ["戊.pdf"]
    assert (report["total"]["unreadable"], report["total"]["not_plans"]) == (1, 1)
    run("extract", folder, "--report", tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "第2页没有文字层" in page
    unread, plans, others, once = (page.index(f">{title}</h2>") for title in (
        "读不了的文件", "任务分工文件", "不是任务分工文件", "只出现一次的机构名"
    ))  # fmt: skip
    assert unread < page.index("丁.pdf") < plans < page.index("甲.txt") < others < page.index("丙.txt") < once
    assert once < page.rindex("乙.txt") < page.rindex("市公安局")
