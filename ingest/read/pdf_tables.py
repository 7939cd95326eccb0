"""Ruled pages of a pdf: their tables, and the parts of a table on following pages put together."""

import io
import logging
from collections.abc import Sequence
from typing import Any

from ingest.read.grid import Cell, place
from ingest.read.layout import Piece
from ingest.read.radicals import radicals
from ingest.read.ruled import PageTable, Rule, find_tables

# pdfplumber takes about a fifth of a second a page.
MAX_RULED_PAGES = 200
# Rules of one page; a dense table drawn cell by cell has 2,000.
MAX_RULES = 10_000
# Shorter rules, in points, are underlines of a character, ticks and dots.
MIN_RULE = 6.0

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
    if rows:
        rows[0] = _carry_down(table.rows, rows[0])
        if _is_split(table.rows[-1], rows[0]):
            table.rows[-1] = [Cell(a.text + b.text) for a, b in zip(table.rows[-1], rows[0], strict=True)]
            rows, pages = rows[1:], pages[1:]
    table.rows.extend(rows)
    table.pages.extend(pages)
    table.pages[-1] = following.pages[-1]
    return True


def _header_rows(rows: Sequence[Sequence[Cell]]) -> int:
    return max((cell.rows for cell in rows[0]), default=1)


def _is_split(last: Sequence[Cell], first: Sequence[Cell]) -> bool:
    """Whether a row was broken by the page end: the part below lacks its number."""
    plain = all(cell.rows == 1 and cell.columns == 1 for cell in (*last, *first))
    return plain and len(last) == len(first) > 1 and not first[0].text and bool(last[0].text)


def _carry_down(rows: Sequence[Sequence[Cell]], first: Sequence[Cell]) -> list[Cell]:
    """A merged cell that goes over the page end is empty on the next page: give it its text."""
    bottom = {column: cell for _, column, cell in place(rows)}
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
        Piece(_character(char["text"]), char["x0"], char["x1"], char["top"], char["bottom"])
        for char in page.chars
        if char.get("upright", True) and char["text"].strip()
    ]


def _character(text: str) -> str:
    """pdfminer writes (cid:123) for a glyph without a code, and leaves radicals as fonts encode them."""
    return "\ufffd" if text.startswith("(cid:") else text.translate(radicals())
