"""Workbooks, csv and markdown: rows as lines, merged cells spread, values as they are shown."""

import datetime
import io
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.read.grid import Cell, place, spread
from ingest.read.reader import read_bytes
from ingest.read.source import UnreadableFile


def saved(workbook: Any) -> bytes:
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def test_workbook_rows_with_title_two_header_rows_and_merged_cells() -> None:
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    for row in (
        ["附件：重点任务分解表"],
        ["序号", "工作任务", "责任单位", None, "完成时限"],
        [None, None, "牵头单位", "配合单位", None],
        [1, "建立\n台账", "市政务局", "市财政局", datetime.date(2024, 9, 30)],
        [2, "压减时限", None, "市教育局", 0.95],
        [],
        ["二、加强监管"],
        [3.0, "统一清单", "市司法局", None, "年底前"],
    ):
        sheet.append(row)
    for area in ("A1:E1", "A2:A3", "B2:B3", "E2:E3", "C2:D2", "C4:C5"):
        sheet.merge_cells(area)
    sheet["E5"].number_format = "0%"
    source = read_bytes(saved(workbook), "分解表.xlsx")
    assert source.text.splitlines() == [
        "附件：重点任务分解表",
        "",
        "序号 | 工作任务 | 责任单位 | 责任单位 | 完成时限",
        "序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限",
        "1 | 建立 台账 | 市政务局 | 市财政局 | 2024年9月30日",
        "2 | 压减时限 | 市政务局 | 市教育局 | 95%",
        "二、加强监管",
        "3 | 统一清单 | 市司法局 |  | 年底前",
    ]
    assert source.origin_of(source.text.index("统一清单")) == "行 8 列2"


def test_dates_follow_their_format() -> None:
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.append(["任务", "时限"])
    sheet.append(["建立台账", datetime.datetime(2024, 6, 1)])
    sheet["B2"].number_format = 'yyyy"年"m"月"'
    assert read_bytes(saved(workbook), "a.xlsx").text.splitlines()[-1] == "建立台账 | 2024年6月"


def test_every_visible_sheet_is_read_and_hidden_ones_are_named() -> None:
    workbook = openpyxl.Workbook()
    for title in ("市直部门", "县区", "字典"):
        sheet = workbook.create_sheet(title)
        sheet.append(["任务", "单位"])
        sheet.append([f"{title}任务", "市政务局"])
    workbook.remove(workbook["Sheet"])
    workbook["字典"].sheet_state = "hidden"
    source = read_bytes(saved(workbook), "a.xlsx")
    assert "市直部门\n" in source.text
    assert "字典任务" not in source.text
    assert any("字典" in note for note in source.notes)
    assert source.origin_of(source.text.index("县区任务")) == "工作表“县区” 行 2 列1"


def test_a_workbook_with_extensions_is_read_without_a_warning() -> None:
    """Drop-down lists that point to another sheet are an extension, of which the library warns: an error in tests."""
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.append(("任务", "牵头单位"))
    sheet.append(("清理证明。", "市数据局"))
    plain, changed = io.BytesIO(), io.BytesIO()
    workbook.save(plain)
    extension = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'
    with zipfile.ZipFile(plain) as package, zipfile.ZipFile(changed, "w") as extended:
        for entry in package.namelist():
            extended.writestr(entry, package.read(entry).replace(b"</worksheet>", extension))
    assert "清理证明。 | 市数据局" in read_bytes(changed.getvalue(), "台账.xlsx").text


def test_a_value_in_the_last_row_does_not_make_a_million_rows() -> None:
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet["A1"], sheet["B1"], sheet["A2"], sheet["B1048576"] = "任务", "单位", "建立台账", "市政务局"
    assert read_bytes(saved(workbook), "a.xlsx").text.splitlines()[-1] == " | 市政务局"


def test_merged_columns_as_long_as_the_sheet_are_refused() -> None:
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.append(["任务", "单位"])
    sheet.merge_cells("C1:D2")
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(workbook))) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, old.read(entry).replace(b"C1:D2", b"C1:XFD1048576"))
    with pytest.raises(UnreadableFile, match="合并"):
        read_bytes(stream.getvalue(), "a.xlsx")


def test_csv_in_gb18030_with_quotes_and_every_separator() -> None:
    for mark in ",;\t":
        text = f'序号{mark}任务{mark}单位\r\n1{mark}"甲{mark}乙"{mark}市政务局\r\n2{mark}"丙\r\n丁"{mark}市财政局\r\n'
        source = read_bytes(text.encode("gb18030"), "清单.csv")
        assert (
            source.text
            == f"序号 | 任务 | 单位\n1 | 甲{mark if mark != chr(9) else ' '}乙 | 市政务局\n2 | 丙 丁 | 市财政局\n"
        )
        assert source.origin_of(source.text.index("丁")) == "行 4 列2"


def test_csv_with_an_endless_quote_is_refused_or_read_never_dropped() -> None:
    text = '任务,单位\n"建立台账,市政务局\n' + "压减时限,市财政局\n" * 20_000
    try:
        source = read_bytes(text.encode(), "a.csv")
    except UnreadableFile:
        return
    assert source.text.count("压减时限") == 20_000


def test_markdown_table_and_the_lines_around_it() -> None:
    table = "| 任务 | 单位 |\n|:--|--:|\n| 建立<br>台账 | 市政务局 |\n| a\\|b | 市财政局 |\n"
    text = f"# 分工方案\n\n一、**优化**服务\n\n{table}\n请落实。\n"
    source = read_bytes(text.encode(), "方案.md")
    assert source.text.splitlines() == [
        "分工方案", "一、优化服务", "", "任务 | 单位", "建立 台账 | 市政务局", "a｜b | 市财政局", "", "请落实。",
    ]  # fmt: skip
    assert source.origin_of(source.text.index("市财政局")) == "行 8 列2"


cells = st.builds(Cell, st.text("甲乙丙", max_size=2), st.integers(-1, 5), st.integers(-1, 5))


@given(st.lists(st.lists(cells, max_size=6), max_size=8))
def test_spread_keeps_every_text_and_makes_rows_of_one_width(rows: list[list[Cell]]) -> None:
    table = spread(rows)
    assert len({len(row) for row in table if len(row) > 1}) <= 1
    for row, column, cell in place(rows):
        if cell.text and not any(
            other is not cell and r <= row < r + other.rows and c <= column < c + other.columns
            for r, c, other in place(rows)
        ):
            assert cell.text in table[row]
