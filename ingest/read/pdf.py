"""Pdf files with a text layer: wrapped lines rejoined, page numbers and running heads dropped, ruled tables as rows."""

import re
from typing import Any

from ingest.read.columns import column_lines
from ingest.read.furniture import without_furniture
from ingest.read.layout import Line, visual_lines
from ingest.read.lines import Extract
from ingest.read.page_blocks import write_pages
from ingest.read.pdf_characters import read_characters
from ingest.read.pdf_tables import read_ruled_pages
from ingest.read.printed_page import is_printed_page, without_site
from ingest.read.ruled import PageTable
from ingest.read.source import UnreadableFile

# The longest plan known, a five-year plan with its annexes, has 300 pages.
MAX_PAGES = 1_000
# A page with fewer characters and a picture is a scan.
MIN_PAGE_CHARS = 10
# From this share of scanned pages on the file is refused; below it the pages are named in a note.
SCANNED_SHARE = 0.5
# A text layer in which more characters than this are unmapped (no ToUnicode) is no text.
MAX_UNMAPPED_SHARE = 0.2
# Paths looked at to see whether a page is ruled.
MAX_PATHS = 3_000

_OCR = "请先做文字识别（OCR），或向发布单位索取带文字的版本"
_UNMAPPED = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")


def read(data: bytes, name: str) -> Extract:
    """The text in visual order; places are pages.

    Raises UnreadableFile: encrypted, scanned, damaged, fonts without a code table.
    """
    pages, scanned, ruled, creator = _read_pages(data, name)
    _refuse_scans(pages, scanned, name)
    tables: dict[int, list[PageTable]] = {}
    notes = [f"第{'、'.join(map(str, scanned))}页没有文字层，未读；{_OCR}"] if scanned else []
    if ruled:
        plumbed, note = read_ruled_pages(data, ruled)
        notes.extend(note)
        for page, (pieces, found) in plumbed.items():
            pages[page - 1] = visual_lines(pieces, page)
            tables[page] = found
    kept = without_furniture(pages)
    kept = without_site(kept) if is_printed_page(creator) else kept
    extract = write_pages(kept, tables).extract(notes=notes)
    if len(_UNMAPPED.findall(extract.text)) > MAX_UNMAPPED_SHARE * max(len(extract.text), 1):
        raise UnreadableFile("文字层无法解码（字体没有编码表）", where=name, remedy=_OCR)
    return extract


def _read_pages(data: bytes, name: str) -> tuple[list[list[Line]], list[int], list[int], str]:
    """Lines by page, the numbers of scanned pages, the numbers of ruled pages, the program that made the file."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableFile("pdf 已加密", where=name, remedy="请去除密码后重试") from error
        raise UnreadableFile("pdf 已损坏或不完整", where=name, remedy="请重新下载文件") from error
    pages: list[list[Line]] = []
    scanned: list[int] = []
    ruled: list[int] = []
    with document:
        creator = document.get_metadata_value("Creator")
        if len(document) > MAX_PAGES:
            raise UnreadableFile(f"pdf 超过 {MAX_PAGES} 页的上限", where=name, remedy="请拆分文件后重试")
        for number in range(1, len(document) + 1):
            try:
                page = document[number - 1]
            except pypdfium2.PdfiumError:
                pages.append([])
                scanned.append(number)
                continue
            pieces = read_characters(page, name)
            pages.append(column_lines(pieces, number))
            if sum(bool(piece.text.strip()) for piece in pieces) < MIN_PAGE_CHARS and _has_picture(page):
                scanned.append(number)
            elif _is_ruled(page):
                ruled.append(number)
            page.close()
    return pages, scanned, ruled, creator


def _refuse_scans(pages: list[list[Line]], scanned: list[int], name: str) -> None:
    if not any(pages) or len(scanned) > SCANNED_SHARE * len(pages):
        raise UnreadableFile("pdf 是扫描件，没有文字层", where=name, remedy=_OCR)


def _has_picture(page: Any) -> bool:
    import pypdfium2.raw as pdfium

    return next(iter(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None


def _is_ruled(page: Any) -> bool:
    """Whether the page has lines across and down, or several boxes: then a table is worth looking for."""
    import pypdfium2.raw as pdfium

    across = down = boxes = 0
    for number, path in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if number >= MAX_PATHS or (across >= 2 and down >= 2) or boxes >= 2:
            break
        left, bottom, right, top = path.get_bounds()
        width, height = right - left, top - bottom
        across += height < 3 and width > 20
        down += width < 3 and height > 8
        boxes += height > 8 and width > 20
    return (across >= 2 and down >= 2) or boxes >= 2
