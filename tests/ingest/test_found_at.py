"""The place in the file goes with every fact: page, paragraph, table cell, line."""

import io
from pathlib import Path
from typing import Any

import docx
import openpyxl

from dev.made_files import PdfPage, make_pdf
from graph.records import Document
from graph.rows.document import document_rows
from ingest.contract import unit_lines
from ingest.extract import extract_source
from ingest.read.reader import read_bytes, read_file

PLAN = [
    "临川市2032年重点任务分工方案",
    "一、放权",
    "1.下放权限，6月底前完成。（市司法局牵头）",
    "2.清理证明。（市数据局负责）",
]


def places(document: Document) -> list[tuple[str, list[str]]]:
    """Each unit's place, and those of its actors."""
    return [(unit["found_at"], [one["found_at"] for one in unit["actors"]]) for unit in unit_lines(document)]


def test_lines_of_a_text() -> None:
    document = extract_source(read_bytes("\n".join(PLAN).encode(), "方案.txt"))
    assert places(document) == [("行 3", ["行 3"]), ("行 4", ["行 4"])]


def test_paragraphs_and_table_cells_of_a_docx() -> None:
    made = docx.Document()
    for line in PLAN[:3]:
        made.add_paragraph(line)
    table = made.add_table(rows=2, cols=3)
    for row, cells in zip(table.rows, [("序号", "任务", "牵头单位"), ("2", "清理证明。", "市数据局")], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    stream = io.BytesIO()
    made.save(stream)
    document = extract_source(read_bytes(stream.getvalue(), "方案.docx"))
    assert places(document) == [("段落3", ["段落3"]), ("表1 行2 列2", ["表1 行2 列3"])]


def test_cells_of_a_sheet_and_of_a_page() -> None:
    sheet = openpyxl.Workbook()
    made: Any = sheet.active
    made.append(("任务", "牵头单位"))
    made.append(("清理证明。", "市数据局"))
    made.append(("公布清单。", "市司法局"))
    stream = io.BytesIO()
    sheet.save(stream)
    document = extract_source(read_bytes(stream.getvalue(), "方案.xlsx"))
    assert places(document) == [("行 2 列1", ["行 2 列2"]), ("行 3 列1", ["行 3 列2"])]
    rows = "".join(f"<tr><td>{task}</td><td>{body}</td></tr>" for task, body in made.iter_rows(values_only=True))
    page = f"<html><body><div><p>任务分解表</p><table>{rows}</table></div></body></html>"
    document = extract_source(read_bytes(page.encode(), "方案.html"))
    assert places(document) == [("表1 行2 列1", ["表1 行2 列2"]), ("表1 行3 列1", ["表1 行3 列2"])]


def test_pages_of_a_pdf() -> None:
    upper = PdfPage(lines=[(text, 90.0, 700.0 - 30 * at) for at, text in enumerate(PLAN[:3])])
    lower = PdfPage(lines=[(PLAN[3], 90.0, 700.0)])
    document = extract_source(read_bytes(make_pdf([upper, lower]), "方案.pdf"))
    assert places(document) == [("第1页", ["第1页"]), ("第2页", ["第2页"])]


def test_every_row_of_the_real_plan_says_its_line() -> None:
    source = read_file(Path(__file__).parents[2] / "data" / "plans" / "hunan-2021.txt")
    tables = document_rows(extract_source(source))
    rows = [*tables.nodes("task"), *(row["props"] for name in ("led_by", "due") for row in tables.links(name))]
    assert len(rows) > 100
    for row in rows:
        assert row["found_at"] == f"行 {source.text.count(chr(10), 0, row['span_start']) + 1}"


def test_merged_cells_blank_rows_and_several_sheets() -> None:
    """Rows and columns are those of the sheet: C3 is 行 3 列3, whatever is merged, empty or before it."""
    workbook = openpyxl.Workbook()
    first: Any = workbook.active
    first.title = "放权"
    for row, cells in {
        1: {"A": "序号", "B": "任务", "D": "牵头单位"},
        3: {"A": "1", "B": "清理证明。", "D": "市数据局"},
        4: {"A": "2", "B": "公布清单。"},
        7: {"A": "3", "B": "下放权限。", "D": "市司法局"},
    }.items():
        for column, text in cells.items():
            first[f"{column}{row}"] = text
    first.merge_cells("D3:D4")
    first.merge_cells("B7:C7")
    second: Any = workbook.create_sheet("服务")
    second.append(("任务", "牵头单位"))
    second.append(("建立台账。", "市审计局"))
    hidden: Any = workbook.create_sheet("底稿", 0)
    hidden.append(("任务", "牵头单位"))
    hidden.append(("不读。", "市财政局"))
    hidden.sheet_state = "hidden"
    stream = io.BytesIO()
    workbook.save(stream)
    document = extract_source(read_bytes(stream.getvalue(), "方案.xlsx"))
    assert places(document) == [
        ("工作表“放权” 行 3 列2", ["工作表“放权” 行 3 列4"]),
        ("工作表“放权” 行 4 列2", ["工作表“放权” 行 4 列4"]),
        ("工作表“放权” 行 7 列2", ["工作表“放权” 行 7 列4"]),
        ("工作表“服务” 行 2 列1", ["工作表“服务” 行 2 列2"]),
    ]


def test_clauses_and_quoted_terms_say_their_place() -> None:
    made = docx.Document()
    for line in (*PLAN[:2], "1.推行“一网通办”，6月底前完成。", "（市司法局牵头）"):
        made.add_paragraph(line)
    stream = io.BytesIO()
    made.save(stream)
    rows = document_rows(extract_source(read_bytes(stream.getvalue(), "方案.docx"))).nodes("task")
    assert [(row["clause_found_at"], row["quoted_found_at"]) for row in rows] == [(["段落4"], ["段落3"])]
