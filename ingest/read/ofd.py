"""OFD (GB/T 33190), the fixed layout of official documents: read like a pdf, lines rejoined, furniture dropped."""

import re
import zipfile
from typing import Any

from ingest.read.columns import column_lines
from ingest.read.furniture import without_furniture
from ingest.read.layout import Piece, bounded, visual_lines
from ingest.read.lines import Extract, clean_line
from ingest.read.ofd_rules import POINTS, ofd_rules
from ingest.read.package import check_parts, open_package
from ingest.read.page_blocks import write_pages
from ingest.read.ruled import PageTable, find_tables
from ingest.read.source import UnreadableFile

MAX_PAGES = 1_000
# Share of the type below the baseline, as in Chinese fonts.
DESCENT = 0.14

_UNIT = re.compile(rb"<(?:[\w.-]+:)?CompositeGraphicUnit\b(.*?)</(?:[\w.-]+:)?CompositeGraphicUnit>", re.DOTALL)
_NESTED = re.compile(rb"<(?:[\w.-]+:)?CompositeObject\b")


def read(data: bytes, name: str) -> Extract:
    """The text in visual order; places are pages. A table is put together from its rules and the places of its texts.

    Raises UnreadableFile: encrypted, no text, damaged.
    """
    with open_package(data, name) as package:
        if any("encrypt" in entry.lower() for entry in package.namelist()):
            raise UnreadableFile("ofd 已加密", where=name, remedy="请去除密码后重试")
        check_parts(package, name)
        _check_units(package, name)
    import ofdkit

    pages = []
    tables: dict[int, list[PageTable]] = {}
    notes: list[str] = []
    try:
        with ofdkit.open(data) as document, open_package(data, name) as package:
            entries = set(package.namelist())
            if len(document.pages) > MAX_PAGES:
                raise UnreadableFile(f"ofd 超过 {MAX_PAGES} 页的上限", where=name, remedy="请拆分文件后重试")
            for number, page in enumerate(document.pages, 1):
                pieces = [_piece(run) for run in page.runs]
                rules = ofd_rules(package.read(page.location)) if page.location in entries else []
                tables[number], pieces = find_tables(rules, pieces, number)
                pages.append(visual_lines(pieces, number) if tables[number] else column_lines(pieces, number))
            notes.extend(f"ofd 有一部分无法读取：{warning}" for warning in document.warnings)
    except UnreadableFile:
        raise
    except Exception as error:  # ofdkit raises its own kinds and, on damage, what its parsing meets
        raise UnreadableFile("ofd 已损坏或不完整", where=name, remedy="请重新下载文件") from error
    if not any(pages) and not any(tables.values()):
        remedy = "请先做文字识别（OCR），或向发布单位索取带文字的版本"
        raise UnreadableFile("ofd 没有文字，可能是扫描件", where=name, remedy=remedy)
    return write_pages(without_furniture(pages), tables).extract(notes=notes)


def _piece(run: Any) -> Piece:
    """A text run, millimetres and baseline, as a piece in points."""
    x, y, width, size = map(bounded, (run.x, run.y, run.width, run.size))
    return Piece(
        text=clean_line(run.text),
        x0=POINTS * x,
        x1=POINTS * (x + width),
        top=POINTS * (y - (1 - DESCENT) * size),
        bottom=POINTS * (y + DESCENT * size),
    )


def _check_units(package: zipfile.ZipFile, name: str) -> None:
    """Composite units that hold several others grow with the power of their depth when they are drawn."""
    for entry in package.namelist():
        if entry.lower().endswith(".xml"):
            part = package.read(entry)
            if b"CompositeGraphicUnit" in part and any(
                len(_NESTED.findall(unit[1])) > 1 for unit in _UNIT.finditer(part)
            ):
                raise UnreadableFile("ofd 含有层层嵌套的复合图元", where=name, remedy="请重新导出，或转换为 pdf 后重试")
