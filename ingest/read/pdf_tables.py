"""Ruled tables on pdf pages: cells from the rules, wrapped text rejoined, parts on following pages put together."""

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ingest.read.grid import MAX_COLUMNS, Cell, place
from ingest.read.layout import Line, Piece, visual_lines
from ingest.read.radicals import radicals

# pdfplumber takes about a fifth of a second a page.
MAX_RULED_PAGES = 200
# Cells of one page; a dense table has 500.
MAX_CELLS = 5_000
# Rules nearer than this (points) are one rule.
SNAP = 3.0
# A cell with more characters than this, and most of the table's, is a frame around the page's text.
FRAME_CHARS = 400
FRAME_SHARE = 0.6
# A line of a cell that leaves more room than this (in type sizes) was ended by its author.
CELL_ROOM = 2.5


@dataclass(slots=True)
class PageTable:
    """A table of one page, or of several after join_tables; `pages` has the page of each row."""

    rows: list[list[Cell]]
    pages: list[int]
    top: float
    bottom: float
    columns: int


def read_ruled_pages(
    data: bytes, numbers: Sequence[int]
) -> tuple[dict[int, tuple[list[Piece], list[PageTable]]], list[str]]:
    """For each page number: the characters outside tables, and the tables. Second, notes on what was not read."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every odd font
    result: dict[int, tuple[list[Piece], list[PageTable]]] = {}
    notes = [f"超过 {MAX_RULED_PAGES} 页有表格线，其后的表格按文字读"] if len(numbers) > MAX_RULED_PAGES else []
    try:
        with pdfplumber.open(io.BytesIO(data), pages=list(numbers[:MAX_RULED_PAGES])) as document:
            for page in document.pages:
                found = _page(page)
                if found is not None:
                    result[page.page_number] = found
                page.close()
    except Exception as error:  # noqa: BLE001 - pdfminer raises many kinds on damage; pdfium has read the text
        notes.append(f"表格线无法解析（{type(error).__name__}），表格按文字读")
    return result, notes


def join_tables(table: PageTable, following: PageTable) -> bool:
    """Append the part of a table that stands on the next page; false if it is another table."""
    if following.columns != table.columns or following.pages[0] != table.pages[-1] + 1:
        return False
    rows, pages = list(following.rows), list(following.pages)
    header = [cell.text for cell in table.rows[0]]
    if rows and [cell.text for cell in rows[0]] == header:
        repeated = max((cell.rows for cell in rows[0]), default=1)
        rows, pages = rows[repeated:], pages[repeated:]
    if rows:
        rows[0] = _carry_down(table.rows, rows[0])
        if _is_split(table.rows[-1], rows[0]):
            table.rows[-1] = [Cell(a.text + b.text) for a, b in zip(table.rows[-1], rows[0], strict=True)]
            rows, pages = rows[1:], pages[1:]
    table.rows.extend(rows)
    table.pages.extend(pages)
    table.pages[-1] = following.pages[-1]
    return True


def _is_split(last: Sequence[Cell], first: Sequence[Cell]) -> bool:
    """Whether a row was broken by the page end: the part below lacks its number."""
    plain = all(cell.rows == 1 and cell.columns == 1 for cell in (*last, *first))
    return plain and len(last) == len(first) > 1 and not first[0].text and bool(last[0].text)


def _carry_down(rows: Sequence[Sequence[Cell]], first: Sequence[Cell]) -> list[Cell]:
    """A merged cell that goes over the page end is empty on the next page: give it its text."""
    bottom = {column: cell for _, column, cell in place(rows)}
    result = list(first)
    for _, column, cell in place([first]):
        above = bottom.get(column)
        if not cell.text and above is not None and (cell.rows > 1 or above.rows > 1):
            result[first.index(cell)] = Cell(above.text, cell.rows, cell.columns)
    return result


def _page(page: Any) -> tuple[list[Piece], list[PageTable]] | None:
    """Characters outside tables and the tables; null for a page whose rules make no table of two rows and columns."""
    found = [table for table in page.find_tables() if len(table.cells) <= MAX_CELLS]
    pieces = [
        Piece(
            _character(char["text"]),
            char["x0"],
            char["x1"],
            char["top"],
            char["bottom"],
        )
        for char in page.chars
        if char.get("upright", True)
    ]
    tables = []
    for table in found:
        x0, top, x1, bottom = table.bbox
        inside = [piece for piece in pieces if _within(piece, (x0, top, x1, bottom))]
        built = _build(table.cells, inside, page.page_number)
        if built is not None:
            tables.append(built)
            taken = {id(piece) for piece in inside}
            pieces = [piece for piece in pieces if id(piece) not in taken]
    return (pieces, tables) if tables else None


def _build(cells: Sequence[tuple[float, float, float, float]], pieces: list[Piece], page: int) -> PageTable | None:
    columns = _edges([edge for x0, _, x1, _ in cells for edge in (x0, x1)])
    heights = _edges([edge for _, top, _, bottom in cells for edge in (top, bottom)])
    if not 3 <= len(columns) <= MAX_COLUMNS or len(heights) < 3:
        return None
    grid: list[dict[int, Cell]] = [{} for _ in heights[1:]]
    covered: set[tuple[int, int]] = set()
    for cell in sorted(set(cells), key=lambda cell: (cell[1], cell[0])):
        left, right = _index(columns, cell[0]), _index(columns, cell[2])
        upper, lower = _index(heights, cell[1]), _index(heights, cell[3])
        area = {(row, column) for row in range(upper, lower) for column in range(left, right)}
        if not area or area & covered:
            continue
        covered |= area
        inside = [piece for piece in pieces if _within(piece, cell)]
        grid[upper][left] = Cell(_cell_text(visual_lines(inside, page), cell[2] - cell[0]), lower - upper, right - left)
    for row, known in enumerate(grid):
        for column in range(len(columns) - 1):
            if (row, column) not in covered:
                known[column] = Cell("")  # a gap in the rules
    rows = [[known[column] for column in sorted(known)] for known in grid]
    lengths = [len(cell.text) for row in rows for cell in row]
    if max(lengths) > max(FRAME_CHARS, FRAME_SHARE * sum(lengths)) or sum(map(bool, lengths)) < 3:
        return None
    return PageTable(rows, [page] * len(rows), heights[0], heights[-1], len(columns) - 1)


def _cell_text(lines: Sequence[Line], width: float) -> str:
    """Lines of a cell: joined where the line was full, with a blank where the author ended it."""
    text = ""
    for number, line in enumerate(lines):
        if number:
            before = lines[number - 1]
            ended = width - (before.x1 - before.x0) > CELL_ROOM * before.size
            latin = text[-1:].isascii() and text[-1:].isalpha() and line.text[:1].isascii() and line.text[:1].isalpha()
            text += " " if ended or latin else ""
        text += line.text
    return text


def _character(text: str) -> str:
    """pdfminer writes (cid:123) for a glyph without a code, and leaves radicals as fonts encode them."""
    return "\ufffd" if text.startswith("(cid:") else text.translate(radicals())


def _within(piece: Piece, box: tuple[float, float, float, float]) -> bool:
    x, y = (piece.x0 + piece.x1) / 2, (piece.top + piece.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _edges(places: list[float]) -> list[float]:
    edges: list[float] = []
    for edge in sorted(places):
        if not edges or edge - edges[-1] > SNAP:
            edges.append(edge)
    return edges


def _index(edges: Sequence[float], edge: float) -> int:
    return min(range(len(edges)), key=lambda number: abs(edges[number] - edge))
