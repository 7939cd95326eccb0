"""The characters of a pdf page and where they stand, from pdfium."""

import ctypes
import math
import re
import unicodedata
from typing import Any, TypeAlias

from ingest.read.layout import Piece, bounded
from ingest.read.radicals import radicals
from ingest.read.source import UnreadableFile

# A page of GB/T 9704 holds 616 characters, a wide table in small type 5,000.
MAX_PAGE_CHARS = 50_000
# Share of the type below the baseline; Chinese fonts have 0.12 to 0.14.
DESCENT = 0.14

Box: TypeAlias = tuple[float, float, float, float]

_HAN = re.compile("[\u4e00-\u9fff]")


def read_characters(page: Any, name: str) -> list[Piece]:
    """The page's characters, each from its pen position, turned as the page is shown.

    Boxes alone would not do: for Type 3 fonts pdfium gives the box of the ink, in which 一 and 、 are flat.
    """
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    if text_page.count_chars() > MAX_PAGE_CHARS:
        raise UnreadableFile(f"有一页超过 {MAX_PAGE_CHARS} 字的上限", where=name, remedy="请另存为文本后重试")
    frame = page.get_bbox()
    rotation = page.get_rotation()
    raw = []
    widest: dict[tuple[float, float], float] = {}  # type -> width of its widest Chinese character, its em
    box, matrix, x, y = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if code in {0, 10, 13} or 0xD800 <= code < 0xE000 or pdfium.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        if not pdfium.FPDFText_GetLooseCharBox(text_page, index, box):
            continue
        if not pdfium.FPDFText_GetCharOrigin(text_page, index, x, y):
            continue
        pdfium.FPDFText_GetMatrix(text_page, index, matrix)
        direction = _unit(matrix.a, matrix.b)
        extent = _extent((box.left, box.bottom, box.right, box.top), (x.value, y.value), direction)
        kind = (pdfium.FPDFText_GetFontSize(text_page, index), round(matrix.a * matrix.d - matrix.b * matrix.c, 3))
        character = chr(code).translate(radicals())
        if _HAN.match(character):
            widest[kind] = max(widest.get(kind, 0.0), extent)
        raw.append((character, (x.value, y.value), direction, extent, abs(box.top - box.bottom), kind))
    text_page.close()
    pieces = []
    for character, origin, direction, extent, height, kind in raw:
        em = max(widest.get(kind, height), 0.1)
        wide = unicodedata.east_asian_width(character) in {"W", "F"}
        placed = _upright_box(origin, direction, max(extent, em) if wide else max(extent, 0.0), em)
        pieces.append(Piece(character, *map(bounded, _shown_box(placed, frame, rotation))))
    return pieces


def _unit(x: float, y: float) -> tuple[float, float]:
    length = math.hypot(x, y)
    return (x / length, y / length) if length else (1.0, 0.0)


def _extent(box: Box, origin: tuple[float, float], direction: tuple[float, float]) -> float:
    """How far a box reaches from the pen position in the direction of writing."""
    ux, uy = direction
    return max((x - origin[0]) * ux + (y - origin[1]) * uy for x in (box[0], box[2]) for y in (box[1], box[3]))


def _upright_box(origin: tuple[float, float], direction: tuple[float, float], width: float, em: float) -> Box:
    """The box of a character (left, bottom, right, top) from its pen position, width and type size."""
    ux, uy = direction
    corners = [
        (origin[0] + along * ux - up * uy, origin[1] + along * uy + up * ux)
        for along in (0.0, width)
        for up in (-DESCENT * em, (1 - DESCENT) * em)
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _shown_box(box: Box, frame: Box, rotation: int) -> Box:
    """A box of pdf space (left, bottom, right, top) as (x0, x1, top, bottom) on the page as it is shown."""
    left, bottom, right, top = frame
    x0, x1, y0, y1 = box[0] - left, box[2] - left, top - box[3], top - box[1]
    width, height = right - left, top - bottom
    if rotation == 90:
        return height - y1, height - y0, x0, x1
    if rotation == 180:
        return width - x1, width - x0, height - y1, height - y0
    if rotation == 270:
        return y0, y1, width - x1, width - x0
    return x0, x1, y0, y1
