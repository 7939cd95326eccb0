"""An alignment as an Excel workbook: the two documents in two columns, matched text in colour."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment as CellAlignment
from openpyxl.styles import Color, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from graph.align.records import Alignment
from graph.align.show.rows import Side, comparison_rows
from graph.align.travel.lines import travel_lines
from graph.align.travel.roles import travel

LONGEST_CELL = 32_767
"""Excel's limit for the characters of a cell; a longer text is cut, and says so."""
_CUT = "……（超出单元格上限，已截断）"
_MATCHED = InlineFont(color=Color("FF9C5700"), b=True)
_WIDTHS = (10, 10, 10, 10, 70, 30, 10, 70, 30)
_TRAVEL_WIDTHS = (10, 16, 10, 40, 10, 40)
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def workbook_bytes(alignment: Alignment, *, child_label: str = "本文件", parent_label: str = "对照文件") -> bytes:
    """The workbook's bytes, the same for the same alignment. Texts are texts: none is run as a formula."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("任务对照")
    _head(
        sheet,
        _WIDTHS,
        [
            *("关系", "逐字比例", "相关度"),
            *(f"{child_label}序号", child_label, f"{child_label}责任"),
            *(f"{parent_label}序号", parent_label, f"{parent_label}责任"),
        ],
    )
    for number, row in enumerate(comparison_rows(alignment), start=2):
        sheet.cell(number, 1, row.word)
        sheet.cell(number, 2, row.share)
        sheet.cell(number, 3, row.score)
        _write_side(sheet, number, 4, row.child)
        _write_side(sheet, number, 7, row.parent)
    sheet.auto_filter.ref = sheet.dimensions
    lines = travel_lines(travel(alignment), alignment)
    other = book.create_sheet("职责期限目标")
    _head(
        other, _TRAVEL_WIDTHS, ["事项", "去向", f"{child_label}序号", child_label, f"{parent_label}序号", parent_label]
    )
    for number, line in enumerate(lines, start=2):
        values = (
            *(line.subject, line.outcome),
            *("、".join(line.child_numbers), line.child),
            *("、".join(line.parent_numbers), line.parent),
        )
        for column, value in enumerate(values, start=1):
            _write_text(other, number, column, value)
    return _stable(book)


def _head(sheet: Worksheet, widths: tuple[int, ...], titles: list[str]) -> None:
    for column, (title, width) in enumerate(zip(titles, widths, strict=True), start=1):
        sheet.cell(1, column, title).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"


def _write_side(sheet: Worksheet, row: int, column: int, side: Side | None) -> None:
    if side is None:
        return
    _write_text(sheet, row, column, side.number)
    pieces = [(_clean(piece.text), piece.kind == "matched") for piece in side.pieces]
    cell = sheet.cell(row, column + 1)
    if sum(len(text) for text, _ in pieces) > LONGEST_CELL or not any(matched for _, matched in pieces):
        _write_text(sheet, row, column + 1, "".join(text for text, _ in pieces))
    else:
        cell.value = CellRichText(*(TextBlock(_MATCHED, text) if matched else text for text, matched in pieces))
    cell.alignment = CellAlignment(wrap_text=True, vertical="top")
    _write_text(sheet, row, column + 2, "\n".join(side.roles))


def _write_text(sheet: Worksheet, row: int, column: int, text: str) -> None:
    clean = _clean(text)
    cell = sheet.cell(row, column)
    cell.value = clean if len(clean) <= LONGEST_CELL else clean[: LONGEST_CELL - len(_CUT)] + _CUT
    cell.data_type = "s"
    cell.alignment = CellAlignment(wrap_text=True, vertical="top")


def _clean(text: str) -> str:
    """Control characters that no workbook may hold stay visible as the replacement character."""
    return ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text)


def _stable(book: Workbook) -> bytes:
    """The saved workbook without the time of its making, which openpyxl writes into it."""
    raw = BytesIO()
    book.save(raw)
    stable = BytesIO()
    with ZipFile(raw) as source, ZipFile(stable, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            target.writestr(ZipInfo(name, date_time=_EPOCH), content, compress_type=ZIP_DEFLATED)
    return stable.getvalue()
