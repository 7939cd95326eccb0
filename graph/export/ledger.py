"""The ledger (台账): a workbook with one row an action, where people keep their own 进展 beside the plan's words.

Columns of the plan are written anew each time. Columns that a person added, and the two that are laid out for
them (进展, 备注), come from the earlier workbook as an overlay, by row id; they are never facts of the plan.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from graph.errors import InconsistentRecord
from graph.export.ledger_overlay import CHANGED_SHEET, HEADER_ROW, ID, Overlay, Written, keep
from graph.export.xlsx import put_text, save


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One action of a task, as queries return it. `id` is the action's; lists hold names or printed phrases."""

    id: str
    document: str
    number: str
    task: str
    lead: tuple[str, ...]
    responsible: tuple[str, ...]
    support: tuple[str, ...]
    due: tuple[str, ...]
    condition: tuple[str, ...]
    target: tuple[str, ...]
    text: str
    open_list: bool = False


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    width: float


COLUMNS = (
    _Column(ID, 26),
    _Column("文件", 24),
    _Column("序号", 8),
    _Column("任务", 32),
    _Column("牵头单位", 20),
    _Column("责任单位", 30),
    _Column("配合单位", 20),
    _Column("完成时限", 18),
    _Column("前提条件", 20),
    _Column("目标", 22),
    _Column("原文", 60),
)
OWN_COLUMNS = ("进展", "备注")
"""Columns laid out for the reader; they and any further one survive the next export."""
OWN_WIDTH = 30
SHEET, GONE_SHEET = "台账", "原文已无"
NOTE = (
    "前 {count} 列由文件生成，每次导出重写；其后各列由您填写，下次导出时按编号保留，不属于文件内容。"
    "名单以“等”结尾的注有“等”：未点名不等于不承担。"
)


def write(rows: Iterable[LedgerRow], stream: BinaryIO, *, existing: BinaryIO | None = None) -> Written:
    """Write the workbook; `existing` is an earlier ledger, whose own columns are kept.

    Rows of the earlier ledger whose action is gone go to the sheet 原文已无 with what people wrote there, if
    anything; cells of the plan that differ from before (a new reading, or a person's edit) are listed in 变动.
    Raises InconsistentRecord for two rows with one id, InvalidParameter for a file that is no ledger.
    """
    facts = [(row.id, _facts(row)) for row in rows]
    seen: set[str] = set()
    for identity, _ in facts:
        if identity in seen:
            raise InconsistentRecord(f"two rows have the id {identity}", where="ledger", remedy="one row an action")
        seen.add(identity)
    titles = [column.title for column in COLUMNS]
    overlay = Overlay.read(existing, titles) if existing else Overlay.empty()
    own = [*OWN_COLUMNS, *(title for title in overlay.titles if title not in OWN_COLUMNS)]
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    _head(sheet, [*titles, *own])
    for offset, (identity, cells) in enumerate(facts, start=HEADER_ROW + 1):
        for column, text in enumerate(cells, start=1):
            put_text(sheet, offset, column, text)
        keep(overlay, identity, sheet, offset, len(titles) + 1, own)
    _finish(sheet, len(titles), own)
    written = overlay.report(facts, titles)
    if written.gone:
        _gone(book.create_sheet(GONE_SHEET), overlay, written.gone, titles, own)
    if written.changed:
        _changed(book.create_sheet(CHANGED_SHEET), written)
    save(book, stream)
    return written


def _facts(row: LedgerRow) -> tuple[str, ...]:
    responsible = "、".join(row.responsible) + ("等" if row.open_list else "")
    return (
        row.id,
        row.document,
        row.number,
        row.task,
        "、".join(row.lead),
        responsible,
        "、".join(row.support),
        "；".join(row.due),
        "；".join(row.condition),
        "；".join(row.target),
        row.text,
    )


def _head(sheet: Worksheet, titles: Sequence[str]) -> None:
    put_text(sheet, 1, 1, NOTE.format(count=len(COLUMNS))).alignment = Alignment(vertical="center")
    for column, title in enumerate(titles, start=1):
        cell = put_text(sheet, HEADER_ROW, column, title)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEBF7" if column <= len(COLUMNS) else "FFF2CC")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def _finish(sheet: Worksheet, facts: int, own: Sequence[str]) -> None:
    widths = [column.width for column in COLUMNS] + [OWN_WIDTH] * len(own)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for cells in sheet.iter_rows(min_row=HEADER_ROW + 1):
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    sheet.freeze_panes = f"E{HEADER_ROW + 1}"
    last = get_column_letter(facts + len(own))
    sheet.auto_filter.ref = f"A{HEADER_ROW}:{last}{max(sheet.max_row, HEADER_ROW)}"
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _gone(sheet: Worksheet, overlay: Overlay, gone: Sequence[str], titles: Sequence[str], own: Sequence[str]) -> None:
    _head(sheet, [*titles, *own])
    put_text(sheet, 1, 1, "以下各行的编号已不在现有文件中；您填写的内容保留在此，请移到相应的行或删除。")
    for offset, identity in enumerate(gone, start=HEADER_ROW + 1):
        for column, text in enumerate(overlay.facts[identity], start=1):
            put_text(sheet, offset, column, text)
        keep(overlay, identity, sheet, offset, len(titles) + 1, own)
    _finish(sheet, len(titles), own)


def _changed(sheet: Worksheet, written: Written) -> None:
    for column, title in enumerate((ID, "列", "上次表中", "现在"), start=1):
        put_text(sheet, 1, column, title).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = (26, 14, 60, 60)[column - 1]
    for offset, change in enumerate(written.changed, start=2):
        for column, text in enumerate((change.id, change.column, change.before, change.now), start=1):
            put_text(sheet, offset, column, text).alignment = Alignment(vertical="top", wrap_text=True)
    sheet.freeze_panes = "A2"
