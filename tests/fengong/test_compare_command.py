"""`fengong compare`: two files, no graph."""

import openpyxl

CHILD = """某市2024年优化营商环境重点任务分工方案
1.推行企业开办全程网上办,将企业开办时间压缩至一个工作日以内,免费发放首套印章。(市市场监管局牵头,市公安局配合)
2.建设城市书房二十座,方便居民阅读。(市文化和旅游局负责)
"""
PARENT = """某省2024年优化营商环境重点任务分工方案
1.推行企业开办全程网上办,将企业开办时间压缩至一个工作日以内,免费发放首套印章。(省市场监管局牵头,省公安厅配合)
2.完善水运口岸收费目录清单,清单之外不得收费。(省交通运输厅负责)
"""


def files(tmp_path):
    child, parent = tmp_path / "child.txt", tmp_path / "parent.txt"
    child.write_text(CHILD, "utf-8")
    parent.write_text(PARENT, "utf-8")
    return child, parent


def test_one_line_a_pair_with_offsets_of_the_printed_text(run, tmp_path):
    child, parent = files(tmp_path)
    result = run("compare", child, parent, "--format", "jsonl")
    assert result.code == 0, result.err
    (pair,) = result.rows
    assert set(pair) == {"child", "parent", "kind", "share", "score"}
    assert pair["kind"] == "copied"
    for side, file in (("child", child), ("parent", parent)):
        text = run("read", file).out
        assert pair[side]["number"] == "1"
        assert text[pair[side]["start"] : pair[side]["end"]].startswith("推行企业开办")


def test_a_document_against_itself_is_copied_whole(run, plan):
    rows = run("compare", plan, plan).rows
    same = [row for row in rows if row["child"] == row["parent"]]
    assert [row["kind"] for row in same] == ["copied"] * 63
    assert {row["share"] for row in same} == {1.0}


def test_the_two_columns_and_the_workbook(run, tmp_path):
    child, parent = files(tmp_path)
    table = run("compare", child, parent, "--format", "table").out
    for word in ("照搬", "自有", "未承接"):
        assert word in table
    run("compare", child, parent, "--format", "html", "-o", tmp_path / "c.html")
    page = (tmp_path / "c.html").read_text("utf-8")
    assert "<mark" in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    run("compare", child, parent, "--format", "xlsx", "-o", tmp_path / "c.xlsx")
    cells = [
        str(c.value) for sheet in openpyxl.load_workbook(tmp_path / "c.xlsx") for row in sheet for c in row if c.value
    ]
    assert any("城市书房" in cell for cell in cells)


def test_one_side_without_tasks(run, tmp_path):
    child, parent = files(tmp_path)
    parent.write_text("关于放假的通知\n各单位：国庆节放假七天。\n", "utf-8")
    result = run("compare", child, parent)
    assert (result.code, result.rows) == (0, [])
    assert "parent.txt：不是任务分工文件" in result.err


def test_an_unreadable_side_is_named(run, tmp_path):
    child, _ = files(tmp_path)
    result = run("compare", child, tmp_path / "none.pdf")
    assert result.code != 0
    assert "none.pdf" in result.err
