"""What people wrote in an earlier ledger, by row id: kept beside the plan's columns, never read as the plan's."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.formula.translate import Translator
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from graph.errors import InvalidParameter

ID = "编号"
CHANGED_SHEET = "变动"
HEADER_ROW = 2
"""Row 1 holds a note, row 2 the titles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A cell of the plan that differs from the earlier ledger: read anew, or edited by a person."""

    id: str
    column: str
    before: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written: rows, rows of the earlier ledger that are `gone` from the plan, and `changed` cells."""

    rows: int
    kept: int
    gone: tuple[str, ...]
    changed: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Overlay:
    """Own columns in their order, the cells under them by id, and the plan's columns as they stood."""

    titles: tuple[str, ...]
    cells: Mapping[str, Mapping[str, Cell]]
    facts: Mapping[str, tuple[str, ...]]

    @classmethod
    def empty(cls) -> "Overlay":
        """Nothing was there before."""
        return cls((), {}, {})

    @classmethod
    def read(cls, stream: BinaryIO, plan_titles: Sequence[str]) -> "Overlay":
        """Read a ledger that people may have sorted, filtered, widened and renamed; rows are found by id.

        Columns are found by title wherever they stand now, on every sheet that has ids, so that rows once set
        aside are not lost later. Raises InvalidParameter for a file that is no workbook, has no 编号 column,
        an id twice, text without an id, or two own columns of one title: keeping one would lose the other.
        """
        try:
            book = load_workbook(stream)
        except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError) as error:
            raise InvalidParameter(
                "not an xlsx workbook", where="ledger", remedy="pass the ledger that fengong wrote, saved as .xlsx"
            ) from error
        titles: dict[str, None] = {}
        cells: dict[str, dict[str, Cell]] = {}
        facts: dict[str, tuple[str, ...]] = {}
        found = False
        for sheet in book.worksheets:
            header = None if sheet.title == CHANGED_SHEET else _header(sheet)
            if header is None:
                continue
            found = True
            names = [title for title, _ in header.columns if title not in plan_titles]
            if twice := sorted({name for name in names if names.count(name) > 1}):
                raise InvalidParameter(
                    f"two columns are called {twice[0]}", where=sheet.title, remedy="rename one in the workbook"
                )
            titles.update(dict.fromkeys(names))
            for identity, row in _rows(sheet, header, plan_titles):
                written = {
                    title: cell
                    for title, column in header.columns
                    if title in names and isinstance(cell := sheet.cell(row, column), Cell) and _filled(cell)
                }
                if identity not in facts:
                    place = dict(header.columns)
                    facts[identity] = tuple(
                        _text(sheet.cell(row, place[title]).value) if title in place else "" for title in plan_titles
                    )
                elif written and cells[identity]:
                    raise InvalidParameter(
                        f"two rows have the id {identity}",
                        where=f"{sheet.title}, row {row}",
                        remedy="join their text in one row and delete the other",
                    )
                if written or identity not in cells:
                    cells[identity] = written
        if not found:
            raise InvalidParameter(
                f"no column {ID} in the first rows of any sheet",
                where="ledger",
                remedy="pass a ledger that fengong wrote",
            )
        return cls(tuple(titles), cells, facts)

    def report(self, rows: Sequence[tuple[str, tuple[str, ...]]], titles: Sequence[str]) -> Written:
        """Compare with the rows that are written now. Rows that are gone count only where people wrote something."""
        now = dict(rows)
        changed = [
            Change(id=identity, column=title, before=before, now=after)
            for identity, cells in rows
            if identity in self.facts
            for title, before, after in zip(titles, self.facts[identity], cells, strict=True)
            if before != _text(after)
        ]
        kept = sum(1 for identity, own in self.cells.items() if own and identity in now)
        gone = tuple(identity for identity, own in self.cells.items() if own and identity not in now)
        return Written(rows=len(rows), kept=kept, gone=gone, changed=tuple(changed))


def keep(overlay: Overlay, identity: str, sheet: Worksheet, row: int, first: int, titles: Sequence[str]) -> None:
    """Copy a person's cells of one id into the row, with number format and comment.

    A formula of theirs moves with its row: relative references are translated as when a cell is copied.
    """
    for column, title in enumerate(titles, start=first):
        source = overlay.cells.get(identity, {}).get(title)
        if source is None:
            continue
        target = sheet.cell(row, column)
        if source.data_type == "f" and isinstance(source.value, str):
            target.value = Translator(source.value, origin=source.coordinate).translate_formula(target.coordinate)
        else:
            target.value = source.value
            target.data_type = source.data_type
        target.number_format = source.number_format
        if source.comment:
            target.comment = copy(Comment(source.comment.text, source.comment.author))


@dataclass(frozen=True, slots=True)
class _Header:
    row: int
    columns: tuple[tuple[str, int], ...]


def _header(sheet: Worksheet) -> _Header | None:
    """The row among the first ten that has the id column, with its (title, column) pairs."""
    for row in range(1, min(sheet.max_row, 10) + 1):
        columns = tuple(
            (title, column)
            for column in range(1, sheet.max_column + 1)
            if (title := _text(sheet.cell(row, column).value))
        )
        if ID in dict(columns):
            return _Header(row, columns)
    return None


def _rows(sheet: Worksheet, header: _Header, plan_titles: Sequence[str]) -> Iterator[tuple[str, int]]:
    """(id, row) of every row with an id; text of one's own without an id is an error, not lost."""
    place = dict(header.columns)
    for row in range(header.row + 1, sheet.max_row + 1):
        identity = _text(sheet.cell(row, place[ID]).value)
        if identity:
            yield identity, row
        elif any(_text(sheet.cell(row, column).value) for title, column in header.columns if title not in plan_titles):
            raise InvalidParameter(
                f"row {row} has text but no {ID}", where=sheet.title, remedy="move the text to a row with an id"
            )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _filled(cell: Cell) -> bool:
    return cell.value is not None or cell.comment is not None
