"""Tables with merged cells, spread so that every row is complete."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.read.source import UnreadableFile

# Word allows 63 columns; workbooks have more, but no plan does. A longer span is damage or an attack.
MAX_COLUMNS = 256
MAX_SPAN_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell and the rows and columns it covers."""

    text: str
    rows: int = 1
    columns: int = 1


def spread(rows: Iterable[Sequence[Cell]]) -> list[list[str]]:
    """As many rows as came in, of equal length, in which a merged cell stands in every row it covers.

    Sideways it is repeated only in the header rows (those that the first row's cells reach), where it
    names each column beneath; in the body its text stands once, and the other columns it covers are
    empty, so that no name is read twice. A row that is one cell across all columns, or has text in its
    first cell only (a caption, a heading between rows), comes back as a list of one.
    """
    rows = list(rows)
    placed = list(place(rows))
    width = max((column for _, column, _ in placed), default=-1) + 1
    width = max(width, max((column + cell.columns for _, column, cell in placed), default=0))
    height = len(rows)
    table = [[""] * width for _ in range(height)]
    whole = {row for row, column, cell in placed if width > 1 and column == 0 and cell.columns == width}
    header_end = _header_end(placed, whole)
    for row, column, cell in placed:
        last_column = column + cell.columns if row < header_end else column + 1
        for covered in range(row, min(row + cell.rows, height)):
            table[covered][column:last_column] = [cell.text] * (last_column - column)
    return [line[:1] if number in whole or not any(line[1:]) else line for number, line in enumerate(table)]


def place(rows: Iterable[Sequence[Cell]]) -> Iterable[tuple[int, int, Cell]]:
    """Each cell with its row and its first free column, (row, column, cell), as browsers place them.

    Raises UnreadableFile for a table wider than MAX_COLUMNS.
    """
    taken: dict[int, int] = {}  # column -> first row in which it is free again
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while taken.get(column, 0) > number:
                column += 1
            if column >= MAX_COLUMNS:
                raise UnreadableFile(f"表格超过 {MAX_COLUMNS} 列的上限", remedy="请删去多余的列，另存后重试")
            columns = max(1, min(cell.columns, MAX_COLUMNS - column))
            covered = max(1, min(cell.rows, MAX_SPAN_ROWS))
            for each in range(column, column + columns):
                taken[each] = number + covered
            clamped = Cell(cell.text, covered, columns)
            yield number, column, cell if cell == clamped else clamped
            column += columns


def _header_end(placed: Sequence[tuple[int, int, Cell]], whole: set[int]) -> int:
    """The row after the header: below every cell that starts in the first row that is no caption."""
    first = 0
    while first in whole:
        first += 1
    # A first column merged over the whole body is no header; two or three header rows are seen.
    spans = [cell.rows for row, _, cell in placed if row == first and cell.rows <= 3]
    return first + max(spans, default=1)
