"""Ruled pages of a pdf: their tables, and the parts of a table on following pages put together."""

import io
import logging
import re
from collections.abc import Sequence
from typing import Any

from ingest.read.grid import Cell, place
from ingest.read.layout import Piece, bounded
from ingest.read.radicals import radicals
from ingest.read.ruled import PageTable, Rule, find_tables

# pdfplumber takes about a fifth of a second a page.
MAX_RULED_PAGES = 200
# Rules of one page; a dense table drawn cell by cell has 2,000.
MAX_RULES = 10_000
# Shorter rules, in points, are underlines of a character, ticks and dots.
MIN_RULE = 6.0

_NUMBERED = re.compile(r"[（(]?\d{1,3}(?:[）).．、]|$)|[一二三四五六七八九十]{1,3}(?:、|$)")
_ENDED = re.compile("[。；;！？）)]$")

RuledPages = dict[int, tuple[list[Piece], list[PageTable]]]


def read_ruled_pages(data: bytes, numbers: Sequence[int]) -> tuple[RuledPages, list[str]]:
    """For each page that has tables: the characters outside them, and the tables; then notes on what was not read."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every odd font
    result: RuledPages = {}
    notes = [f"超过 {MAX_RULED_PAGES} 页有表格线，其后的表格按文字读"] if len(numbers) > MAX_RULED_PAGES else []
    try:
        with pdfplumber.open(io.BytesIO(data), pages=list(numbers[:MAX_RULED_PAGES])) as document:
            for page in document.pages:
                tables, rest = find_tables(_rules(page), _pieces(page), page.page_number)
                if tables:
                    result[page.page_number] = (rest, tables)
                page.close()
    except Exception as error:  # noqa: BLE001 - pdfminer raises many kinds on damage; pdfium has read the text
        notes.append(f"表格线无法解析（{type(error).__name__}），表格按文字读")
    return result, notes


def join_tables(table: PageTable, following: PageTable) -> bool:
    """Append the part of a table that stands on the next page; false if it is another table."""
    if following.columns != table.columns or following.pages[0] != table.pages[-1] + 1:
        return False
    rows, pages = list(following.rows), list(following.pages)
    repeated = _header_rows(table.rows)
    if [[cell.text for cell in row] for row in rows[:repeated]] == [
        [cell.text for cell in row] for row in table.rows[:repeated]
    ]:
        rows, pages = rows[repeated:], pages[repeated:]
    if rows and _is_split(table.rows, rows[0]):
        _mend(table.rows, rows[0])
        rows, pages = rows[1:], pages[1:]
    elif rows:
        rows[0] = _carry_down(table.rows, rows[0])
    table.rows.extend(rows)
    table.pages.extend(pages)
    table.pages[-1] = following.pages[-1]
    return True


def _header_rows(rows: Sequence[Sequence[Cell]]) -> int:
    return max((cell.rows for cell in rows[0]), default=1)


def _is_split(rows: Sequence[Sequence[Cell]], first: Sequence[Cell]) -> bool:
    """Whether the page end broke a row: the part below lacks its number, and a text above stops in mid-sentence."""
    above = _bottom(rows)
    below = {column: cell for _, column, cell in place([first])}
    if {column: cell.columns for column, (_, cell) in above.items()} != {c: cell.columns for c, cell in below.items()}:
        return False
    pairs = [(above[column][1].text, cell.text) for column, cell in below.items()]
    unnumbered = any(_NUMBERED.match(over) and not _NUMBERED.match(under) for over, under in pairs)
    return unnumbered and any(under and over and not _ENDED.search(over) for over, under in pairs)


def _mend(rows: list[list[Cell]], first: Sequence[Cell]) -> None:
    above = _bottom(rows)
    for _, column, under in place([first]):
        row, over = above[column]
        index = next(number for number, cell in enumerate(rows[row]) if cell is over)
        rows[row][index] = Cell(over.text + under.text, over.rows + under.rows - 1, over.columns)


def _bottom(rows: Sequence[Sequence[Cell]]) -> dict[int, tuple[int, Cell]]:
    """The cells that reach the last row: column -> (row in which it starts, cell)."""
    last = len(rows) - 1
    return {column: (row, cell) for row, column, cell in place(rows) if row + cell.rows > last}


def _carry_down(rows: Sequence[Sequence[Cell]], first: Sequence[Cell]) -> list[Cell]:
    """A merged cell that goes over the page end is empty on the next page: give it its text."""
    bottom = {column: cell for column, (_, cell) in _bottom(rows).items()}
    result: list[Cell] = []
    for _, column, cell in place([first]):
        above = bottom.get(column)
        goes_on = not cell.text and above is not None and (cell.rows > 1 or above.rows > 1)
        result.append(Cell(above.text, cell.rows, cell.columns) if goes_on and above is not None else cell)
    return result


def _rules(page: Any) -> list[Rule]:
    rules = []
    for edge in page.edges[:MAX_RULES]:
        if edge["orientation"] == "v" and edge["bottom"] - edge["top"] >= MIN_RULE:
            rules.append(Rule(True, edge["x0"], edge["top"], edge["bottom"]))
        elif edge["orientation"] == "h" and edge["x1"] - edge["x0"] >= MIN_RULE:
            rules.append(Rule(False, edge["top"], edge["x0"], edge["x1"]))
    return rules


def _pieces(page: Any) -> list[Piece]:
    return [
        Piece(_character(char["text"]), *(bounded(char[side]) for side in ("x0", "x1", "top", "bottom")))
        for char in page.chars
        if char.get("upright", True)
    ]


def _character(text: str) -> str:
    """pdfminer writes (cid:123) for a glyph without a code, and leaves radicals as fonts encode them."""
    return "\ufffd" if text.startswith("(cid:") else text.translate(radicals())
