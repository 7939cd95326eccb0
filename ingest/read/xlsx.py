"""Workbooks: every visible sheet, one row a line, merged cells spread to the rows they cover."""

import datetime
import io
import re
import warnings
import zipfile
from typing import TYPE_CHECKING, Any

from ingest.read.grid import MAX_COLUMNS, MAX_SPAN_ROWS, Cell, spread
from ingest.read.lines import Extract, Lines, clean_line
from ingest.read.package import check_parts, open_package
from ingest.read.source import UnreadableFile

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# openpyxl reads about 1 MB of sheet XML a second and holds fifty times its size in memory.
MAX_SHEET_BYTES = 24 * 2**20
# Cells under merged areas; a plan's table has some thousands. openpyxl makes an object for each, 1,048,576 a column.
MAX_COVERED = 200_000

_DEFAULT_NAME = re.compile(r"Sheet ?\d*|工作表 ?\d*", re.IGNORECASE)

_MERGE = re.compile(
    rb"""mergeCell\s[^>]{0,200}?ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']"""
)


def read(data: bytes, name: str) -> Extract:
    """The sheets' rows with the values that the workbook shows; hidden sheets are named in a note."""
    with open_package(data, name) as package:
        check_parts(package, name)
        _check_sheets(package, name)
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions and styles it does not keep; the cells are read
            workbook = load_workbook(io.BytesIO(data), data_only=True)
    except Exception as error:  # openpyxl raises whatever its parsing of a damaged part meets
        raise UnreadableFile("工作簿已损坏", where=name, remedy="请用表格软件打开并另存后重试") from error
    shown = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible" and sheet.max_row]
    hidden = [sheet.title for sheet in workbook.worksheets if sheet.sheet_state != "visible"]
    lines = Lines()
    for sheet in shown:
        if len(shown) > 1 and not _DEFAULT_NAME.fullmatch(sheet.title):
            lines.add(clean_line(sheet.title), f"工作表“{sheet.title}”")
        rows, numbers = _rows(sheet)
        place = f"工作表“{sheet.title}” " if len(workbook.worksheets) > 1 else ""
        lines.table(spread(rows), [f"{place}行 {number}" for number in numbers])
    return lines.extract(notes=[f"未读隐藏的工作表：{'、'.join(hidden)}"] if hidden else [])


def _check_sheets(package: zipfile.ZipFile, name: str) -> None:
    for entry in package.infolist():
        if entry.filename.startswith("xl/") and entry.filename.endswith(".xml") and entry.file_size > MAX_SHEET_BYTES:
            what = f"部件 {entry.filename} 超过 {MAX_SHEET_BYTES >> 20} MB"
            raise UnreadableFile(what, where=name, remedy="请只保留任务表，另存后重试")
        if entry.filename.startswith("xl/worksheets/") and _covered(package.read(entry)) > MAX_COVERED:
            what = f"部件 {entry.filename} 的合并单元格超过 {MAX_COVERED} 格"
            raise UnreadableFile(what, where=name, remedy="请取消整列、整表的合并，另存后重试")


def _covered(sheet: bytes) -> int:
    """How many cells the merged areas of a sheet's XML cover."""
    total = 0
    for match in _MERGE.finditer(sheet):
        left, top, right, bottom = (group.decode("ascii") for group in match.groups())
        total += (int(bottom) - int(top) + 1) * (_column(right) - _column(left) + 1)
    return total


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _rows(sheet: "Worksheet") -> tuple[list[list[Cell]], list[int]]:
    """The sheet's rows as cells with spans, and their row numbers; rows without any value are left out."""
    # The private mapping holds the cells that exist; iter_rows would make one for every place up to row 1,048,576.
    texts = {
        place: clean_line(_shown(cell.value, cell.number_format))
        for place, cell in sheet._cells.items()
        if cell.value is not None
    }
    last_row = max((row for row, _ in texts), default=0)
    last_column = max((column for _, column in texts), default=0)
    if last_column > MAX_COLUMNS:
        raise UnreadableFile(f"工作表超过 {MAX_COLUMNS} 列的上限", remedy="请删去多余的列，另存后重试")
    spans, covered = _merged(sheet, last_row, last_column)
    rows: list[list[Cell]] = []
    numbers = sorted({row for row, _ in texts} | {row for row, _ in covered})
    for number in numbers:
        own = [column for column in range(1, last_column + 1) if (number, column) not in covered]
        rows.append([Cell(texts.get((number, column), ""), *spans.get((number, column), (1, 1))) for column in own])
    return rows, numbers


def _merged(
    sheet: "Worksheet", last_row: int, last_column: int
) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """Spans by top left cell, and the cells that lie under a merged area without being its first."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for area in sorted(sheet.merged_cells.ranges, key=lambda area: (area.min_row, area.min_col)):
        bottom = min(area.max_row, last_row, area.min_row + MAX_SPAN_ROWS)
        right = min(area.max_col, last_column)
        if area.min_row > bottom or area.min_col > right:
            continue
        spans[area.min_row, area.min_col] = (bottom - area.min_row + 1, right - area.min_col + 1)
        columns = range(area.min_col, right + 1)
        covered.update((row, column) for row in range(area.min_row, bottom + 1) for column in columns)
    return spans, covered - spans.keys()


def _shown(value: Any, number_format: str) -> str:
    """A value as the sheet shows it, in the forms that plans use: 95%, 2021年9月30日, 2021年9月."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime.datetime | datetime.date):
        day = (
            "" if re.fullmatch(r'[ym"年月/\-.\\@;\[\]$A-Za-z0-9]*', number_format) and "d" not in number_format else "d"
        )
        return f"{value.year}年{value.month}月" + (f"{value.day}日" if day else "")
    if isinstance(value, float | int):
        if "%" in number_format:
            return f"{round(value * 100, 6):g}%"
        return f"{value:.15g}"
    return str(value)
