"""Workbooks that are the same bytes for the same content, and cells that stay text."""

import io
import re
import zipfile
from datetime import datetime
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet.worksheet import Worksheet

EPOCH = (1980, 1, 1, 0, 0, 0)
LONGEST = 32_767
"""Characters that Excel holds in a cell."""
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def put_text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Write text that Excel will not compute: stored as a string, marked as typed with an apostrophe.

    Control characters that no workbook may hold become U+FFFD; a text above Excel's limit ends in `…（略）`.
    """
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)
    if len(text) > LONGEST:
        text = text[: LONGEST - 4] + "…（略）"
    cell.value = text or None
    if text:
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell


def save(book: Workbook, stream: BinaryIO) -> None:
    """Save without the time of day: openpyxl stamps properties and zip entries with the clock."""
    book.properties.creator = "fengong"
    book.properties.created = datetime(*EPOCH)
    raw = io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
