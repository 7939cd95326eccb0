"""Word documents: paragraphs with their automatic numbers, tables as rows; no headers, footnotes or deleted text."""

import io
from collections.abc import Iterator
from typing import Any

from ingest.read.docx_numbering import Numbering, W
from ingest.read.grid import Cell, spread
from ingest.read.lines import Extract, Lines, clean_line
from ingest.read.package import check_parts, open_package
from ingest.read.source import UnreadableFile

# Content controls, smart tags and insertions hold the same children as the place they stand in.
_TRANSPARENT = frozenset(
    W + tag
    for tag in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo")
)
# Elements of a run that may hold a text box or text of their own.
_HOLDERS = frozenset(W + tag for tag in ("drawing", "pict", "object", "ruby", "rubyBase"))
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_REMEDY = "请用 Word 或 WPS 打开并另存为 docx 后重试"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


def read(data: bytes, name: str) -> Extract:
    """The body's text as it would print with all changes accepted; tables of contents are left out."""
    with open_package(data, name) as package:
        check_parts(package, name)
    from docx import Document

    try:
        document = Document(io.BytesIO(data))
        body = document.element.body
        numbering = Numbering(_part_root(document, "numbering"), _part_root(document, "styles"))
    except Exception as error:  # python-docx raises whatever a damaged part makes it meet
        raise UnreadableFile(
            "Word 文档已损坏", where=name, remedy="请用 Word 或 WPS 打开并另存为 docx 后重试"
        ) from error
    if body is None:
        raise UnreadableFile("Word 文档没有正文", where=name, remedy="请用 Word 或 WPS 打开并另存为 docx 后重试")
    lines = Lines()
    paragraphs = tables = 0
    for block in _blocks(body):
        if block.tag == W + "p":
            paragraphs += 1
            for line in _paragraph(block, numbering):
                lines.add(line, f"段落{paragraphs}")
        else:
            tables += 1
            _table(block, tables, numbering, lines)
    return lines.extract()


def _part_root(document: Any, kind: str) -> Any:
    """The root element of a part that the document refers to, null if there is none."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            part = relation.target_part
            if hasattr(part, "element"):
                return part.element
            from docx.oxml.parser import parse_xml

            return parse_xml(part.blob)
    return None


def _blocks(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables of a body or cell, in order."""
    for child in parent:
        if child.tag in {W + "p", W + "tbl"}:
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _blocks(child)


def _paragraph(paragraph: Any, numbering: Numbering) -> list[str]:
    """The lines of a paragraph, broken at line breaks; text boxes follow as lines of their own."""
    if numbering.style_name(paragraph).startswith(("toc ", "table of figures")):
        return []
    parts: list[str] = []
    boxes: list[Any] = []
    _collect(paragraph, parts, boxes)
    if not parts and paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
        return []  # deleted as a whole: Word does not count its number either
    label = numbering.label(paragraph)
    lines = [clean_line(line) for line in "".join(parts).split("\n")]
    lines = [line for line in lines if line.strip()]
    if lines:
        lines[0] = label + lines[0]
    for box in boxes:
        for block in _blocks(box):
            inner = _paragraph(block, numbering) if block.tag == W + "p" else _cell_lines(block, numbering)
            lines.extend(inner)
    return lines


def _collect(element: Any, parts: list[str], boxes: list[Any]) -> None:
    for child in element:
        tag = child.tag
        if tag == W + "r":
            if not _hidden(child):
                _collect(child, parts, boxes)
        elif tag in {W + "t", _MATH_TEXT}:
            parts.append(child.text or "")
        elif tag in {W + "tab", W + "ptab"}:
            parts.append("\t")
        elif tag in {W + "br", W + "cr"}:
            parts.append("\n")
        elif tag == W + "noBreakHyphen":
            parts.append("-")
        elif tag == W + "txbxContent":
            boxes.append(child)
        elif tag in _TRANSPARENT:
            _collect(child, parts, boxes)
        elif tag == _COMPATIBILITY + "AlternateContent":
            choice = child.find(_COMPATIBILITY + "Choice")
            if choice is not None:
                _collect(choice, parts, boxes)
        elif isinstance(tag, str) and (tag in _HOLDERS or not tag.startswith(W)):
            _collect(child, parts, boxes)


def _hidden(run: Any) -> bool:
    properties = run.find(W + "rPr")
    vanish = properties.find(W + "vanish") if properties is not None else None
    return vanish is not None and vanish.get(W + "val") not in {"0", "false", "off"}


def _table(table: Any, number: int, numbering: Numbering, lines: Lines) -> None:
    """Add a table; one of a single row or column only frames its text, which is added as lines."""
    rows = [[(cell, _cell_lines(cell, numbering)) for cell in _cells(row)] for row in _rows(table)]
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        for row_number, row in enumerate(rows, 1):
            for _, text in row:
                for line in text:
                    lines.add(line, f"表{number} 行{row_number}")
        return
    lines.table(spread(_merged(rows)), [f"表{number} 行{row}" for row in range(1, len(rows) + 1)])


def _merged(rows: list[list[tuple[Any, list[str]]]]) -> list[list[Cell]]:
    """Cells with their spans; a cell that continues the one above (vMerge) is counted into it."""
    result: list[list[Cell]] = []
    above: dict[int, tuple[int, int]] = {}  # first grid column -> (row, index) of the cell that may be continued
    for row_number, row in enumerate(rows):
        result.append([])
        column = 0
        for cell, text in row:
            properties = cell.find(W + "tcPr")
            columns = _span(properties)
            merge = properties.find(W + "vMerge") if properties is not None else None
            if merge is not None and merge.get(W + "val") != "restart" and column in above:
                start_row, index = above[column]
                old = result[start_row][index]
                result[start_row][index] = Cell(old.text, row_number - start_row + 1, old.columns)
            else:
                above.pop(column, None)
                if merge is not None:
                    above[column] = (row_number, len(result[row_number]))
                result[row_number].append(Cell(" ".join(text), 1, columns))
            column += columns
    return result


def _span(properties: Any) -> int:
    found = properties.find(W + "gridSpan") if properties is not None else None
    value = found.get(W + "val") if found is not None else "1"
    return int(value) if value and value.isascii() and value.isdigit() and 0 < int(value[:6]) < 64 else 1


def _rows(parent: Any) -> Iterator[Any]:
    for child in parent:
        if child.tag == W + "tr":
            properties = child.find(W + "trPr")
            if properties is None or properties.find(W + "del") is None:
                yield child
        elif child.tag in _TRANSPARENT:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _cells(child)


def _cell_lines(cell: Any, numbering: Numbering) -> list[str]:
    """The lines of a cell or of a table within a cell, tables inside flattened."""
    lines: list[str] = []
    if cell.tag == W + "tbl":
        for row in _rows(cell):
            for inner in _cells(row):
                lines.extend(_cell_lines(inner, numbering))
        return lines
    for block in _blocks(cell):
        lines.extend(_paragraph(block, numbering) if block.tag == W + "p" else _cell_lines(block, numbering))
    return lines
